import { ReadSupervisionMatrix } from '@diarium/register';
import { get, type RouteTable } from './route';

export const supervisionRoutes: RouteTable = {
  capability: 'supervision',
  routes: [get('/committees/:committee/supervision-matrix/:year', ReadSupervisionMatrix)],
};
