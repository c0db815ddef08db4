import { type Capability } from '../shared/capability';
import { accessRules } from './access.rules';
import { caseCircles } from './case-circle.read-model';

/** Who is in the circle of which case, and what is refused to those who are not. */
export const access: Capability = {
  name: 'access',
  events: {},
  rules: accessRules,
  commandHandlers: [],
  queryHandlers: [],
  readModels: [caseCircles],
};
