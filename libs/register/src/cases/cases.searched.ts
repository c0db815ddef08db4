import { searched } from '../shared/searched';
import { CaseListRow } from './case-list.read-model';
import { matchWordsOfCase } from './case-words.read-model';

export const casesSearched = searched({
  kind: 'case',
  row: CaseListRow,
  order: ['position'],
  match: matchWordsOfCase,
  found: ({ key, committee, number, title, publicTitle, date, registeredOn }) => ({
    key,
    committee,
    number,
    title: title ?? publicTitle ?? '',
    on: date ?? registeredOn,
    case: key,
  }),
});
