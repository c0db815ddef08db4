import { matchEveryUnstoredWord } from '../shared/search';
import { searched } from '../shared/searched';
import { AssignmentRow } from './assignment-list.read-model';

export const assignmentsSearched = searched({
  kind: 'assignment',
  row: AssignmentRow,
  order: ['key'],
  match: matchEveryUnstoredWord,
  found: ({ key, committee, title, given, case: inCase }) => ({
    key,
    committee,
    number: null,
    title,
    on: given,
    case: inCase,
  }),
});
