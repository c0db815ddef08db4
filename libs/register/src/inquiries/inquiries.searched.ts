import { matchEveryUnstoredWord } from '../shared/search';
import { searched } from '../shared/searched';
import { InquiryRow } from './inquiry-list.read-model';

export const inquiriesSearched = searched({
  kind: 'inquiry',
  row: InquiryRow,
  order: ['key'],
  match: matchEveryUnstoredWord,
  found: ({ key, committee, question, madeOn, case: inCase }) => ({
    key,
    committee,
    number: null,
    title: question,
    on: madeOn,
    case: inCase,
  }),
});
