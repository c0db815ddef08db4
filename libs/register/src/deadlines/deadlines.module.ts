import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { deadlineRules } from './deadline.rules';
import { deadlines as deadlinesModel, listDeadlines } from './deadlines.read-model';

export const deadlines: Capability = {
  name: 'deadlines',
  events: {},
  rules: deadlineRules,
  commandHandlers: [],
  queryHandlers: queryHandlers([listDeadlines]),
  readModels: [deadlinesModel],
};
