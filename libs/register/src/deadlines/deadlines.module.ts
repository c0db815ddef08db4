import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { committeeAttendance } from './committee-attendance.read-model';
import { deadlineRules } from './deadline.rules';
import { deadlines as deadlinesModel } from './deadlines.read-model';
import { groupMeetings } from './group-meetings.read-model';
import { listDeadlines } from './list-deadlines.query';
import { readAttendance } from './read-attendance.query';

export const deadlines: Capability = {
  name: 'deadlines',
  events: {},
  rules: deadlineRules,
  commandHandlers: [],
  queryHandlers: queryHandlers([listDeadlines, readAttendance]),
  readModels: [deadlinesModel, groupMeetings, committeeAttendance],
};
