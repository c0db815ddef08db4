import { ListDeadlines } from '@diarium/register';
import { get, type RouteTable } from './route';

export const deadlinesRoutes: RouteTable = {
  capability: 'deadlines',
  routes: [get('/deadlines', ListDeadlines)],
};
