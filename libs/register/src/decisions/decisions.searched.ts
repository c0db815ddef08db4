import { matchEveryWord } from '../shared/search';
import { searched } from '../shared/searched';
import { DecisionRow } from './decision-row';

export const decisionsSearched = searched({
  kind: 'decision',
  row: DecisionRow,
  order: ['day', 'sortKey'],
  // A paragraph is found as such.
  only: `t.kind <> 'paragraph'`,
  match: matchEveryWord,
  found: ({ key, committee, number, title, decidedOn, case: inCase }) => ({
    key,
    committee,
    number,
    title,
    on: decidedOn,
    case: inCase,
  }),
});
