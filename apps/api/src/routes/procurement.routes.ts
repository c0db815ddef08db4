import {
  ChangeProcurementResponsible,
  CompleteProcurement,
  ListProcurement,
  PlanProcurement,
  WithdrawProcurement,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const procurementRoutes: RouteTable = {
  capability: 'procurement',
  routes: [
    post('/committees/:committee/plans/:year/procurement', PlanProcurement),
    post('/committees/:committee/plans/:year/procurement/:item/responsible', ChangeProcurementResponsible),
    post('/committees/:committee/plans/:year/procurement/:item/withdrawal', WithdrawProcurement),
    post('/committees/:committee/plans/:year/completed-procurement', CompleteProcurement),
    get('/procurement', ListProcurement),
  ],
};
