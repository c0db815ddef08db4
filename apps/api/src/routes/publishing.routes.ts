import { ReadPublicFeed } from '@diarium/register';
import { get, type RouteTable } from './route';

export const publishingRoutes: RouteTable = {
  capability: 'publishing',
  routes: [get('/public/feed', ReadPublicFeed, { names: { cursor: 'after' } })],
};
