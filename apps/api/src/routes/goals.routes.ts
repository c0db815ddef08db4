import {
  AddIndicator,
  AddStrategy,
  CarryOver,
  GiveAssignment,
  ListGoals,
  PlanActivity,
  PlanFollowUp,
  RecordFollowUp,
  RecordOutcome,
  ReportStatus,
  SetGoal,
  TakeOver,
  WithdrawPlanItem,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const goalsRoutes: RouteTable = {
  capability: 'goals',
  routes: [
    post('/committees/:committee/plans/:year/strategies', AddStrategy),
    post('/committees/:committee/plans/:year/goals', SetGoal),
    post('/committees/:committee/plans/:year/activities', PlanActivity),
    post('/committees/:committee/plans/:year/indicators', AddIndicator),
    post('/committees/:committee/plans/:year/follow-ups', PlanFollowUp),
    post('/committees/:committee/plans/:year/assignments', GiveAssignment),
    post('/committees/:committee/plans/:year/items/:kind/:item/withdrawal', WithdrawPlanItem),
    post('/committees/:committee/plans/:year/items/:kind/:item/status', ReportStatus),
    post('/committees/:committee/plans/:year/goals/:goal/outcome', RecordOutcome),
    post('/committees/:committee/plans/:year/goals/:goal/follow-up', RecordFollowUp),
    post('/committees/:committee/plans/:year/carried-over', CarryOver),
    post('/committees/:committee/plans/:year/taken-over', TakeOver),
    get('/committees/:committee/goals', ListGoals),
  ],
};
