import { matchEveryUnstoredWord } from '../shared/search';
import { searched } from '../shared/searched';
import { GoalStatusRow } from './goal-status.read-model';

export const goalsSearched = searched({
  kind: 'goal',
  row: GoalStatusRow,
  order: ['key'],
  // An assignment of a plan stands among the assignments.
  only: `t.kind <> 'assignment'`,
  match: matchEveryUnstoredWord,
  found: ({ key, committee, title, year }) => ({
    key,
    committee,
    number: null,
    title,
    on: String(year),
    case: null,
  }),
});
