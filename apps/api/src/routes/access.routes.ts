import { ListReadings, RecordReading } from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const accessRoutes: RouteTable = {
  capability: 'access',
  routes: [post('/committees/:committee/readings', RecordReading), get('/readings', ListReadings)],
};
