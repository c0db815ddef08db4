import {
  AdoptPlan,
  DraftPlan,
  ListPlans,
  NotePlanSection,
  ReadPlan,
  StartPlanRevision,
  planStream,
} from '@diarium/register';
import { create, get, post, type RouteTable } from './route';

export const plansRoutes: RouteTable = {
  capability: 'plans',
  routes: [
    create(
      '/committees/:committee/plans/:year',
      DraftPlan,
      ({ committee, year }) => `/committees/${committee}/plans/${year}`,
    ),
    post('/committees/:committee/plans/:year/sections', NotePlanSection),
    post('/committees/:committee/plans/:year/adoption', AdoptPlan),
    post('/committees/:committee/plans/:year/revisions', StartPlanRevision),
    get('/plans', ListPlans),
    get('/committees/:committee/plans/:year', ReadPlan, {
      revision: { of: ({ committee, year }) => planStream(committee, year) },
    }),
  ],
};
