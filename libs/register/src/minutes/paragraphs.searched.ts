import { decisionNumber } from '../shared/decision-key';
import { matchEveryUnstoredWord } from '../shared/search';
import { searched } from '../shared/searched';
import { ParagraphRow } from './paragraphs.read-model';

export const paragraphsSearched = searched({
  kind: 'paragraph',
  row: ParagraphRow,
  order: ['committee', 'year', 'number'],
  match: matchEveryUnstoredWord,
  found: ({ key, committee, heading, on, case: inCase }) => ({
    key,
    committee,
    number: decisionNumber(key),
    title: heading,
    on,
    case: inCase,
  }),
});
