import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { readSupervisionMatrix } from './matrix.query';
import { measures } from './measures.read-model';

/** What supervision and audit see of the committees' decisions: it reads, and decides nothing. */
export const supervision: Capability = {
  name: 'supervision',
  events: {},
  rules: {},
  commandHandlers: [],
  queryHandlers: queryHandlers([readSupervisionMatrix]),
  readModels: [measures],
};
