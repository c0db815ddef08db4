import {
  CompleteAssignment,
  IssueAssignment,
  ListAssignments,
  ListUnfinishedAssignments,
  MoveAssignmentDue,
  ReportAssignment,
  WriteOffAssignment,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const assignmentsRoutes: RouteTable = {
  capability: 'assignments',
  routes: [
    post('/committees/:committee/assignments', IssueAssignment),
    post('/committees/:committee/assignments/:assignment/reports', ReportAssignment),
    post('/committees/:committee/assignments/:assignment/due', MoveAssignmentDue),
    post('/committees/:committee/assignments/:assignment/completion', CompleteAssignment),
    post('/committees/:committee/assignments/:assignment/write-off', WriteOffAssignment),
    get('/committees/:committee/assignments', ListAssignments),
    get('/committees/:committee/unfinished-assignments/:year', ListUnfinishedAssignments),
  ],
};
