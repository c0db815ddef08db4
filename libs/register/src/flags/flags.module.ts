import { queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { flagRules } from './flag.rules';
import { listFlags, yearAccount } from './flags.read-model';

export const flags: Capability = {
  name: 'flags',
  events: {},
  rules: flagRules,
  commandHandlers: [],
  queryHandlers: queryHandlers([listFlags]),
  readModels: [yearAccount],
};
