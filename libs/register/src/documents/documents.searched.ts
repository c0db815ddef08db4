import { matchEveryUnstoredWord } from '../shared/search';
import { searched } from '../shared/searched';
import { DocumentRow } from './document-list.read-model';

export const documentsSearched = searched({
  kind: 'document',
  row: DocumentRow,
  order: ['position'],
  match: matchEveryUnstoredWord,
  found: ({ key, committee, number, title, publicTitle, registeredOn, case: inCase }) => ({
    key,
    committee,
    number,
    title: title ?? publicTitle ?? '',
    on: registeredOn,
    case: inCase,
  }),
});
