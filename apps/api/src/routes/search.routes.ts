import { SearchRegister } from '@diarium/register';
import { get, type RouteTable } from './route';

export const searchRoutes: RouteTable = {
  capability: 'search',
  routes: [get('/search', SearchRegister)],
};
