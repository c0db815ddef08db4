import { ListCorrelated, SearchLog } from '@diarium/register';
import { get, type RouteTable } from './route';

export const logEntriesRoutes: RouteTable = {
  capability: 'log-entries',
  routes: [get('/log', SearchLog), get('/log/correlated', ListCorrelated)],
};
