import { BeginProofLogAnew } from '@diarium/register';
import { post, type RouteTable } from './route';

export const proofLogRoutes: RouteTable = {
  capability: 'proof-log',
  routes: [post('/proof/origins', BeginProofLogAnew)],
};
