import { matchEveryUnstoredWord } from '../shared/search';
import { searched } from '../shared/searched';
import { ProcurementRow } from './procurement.read-model';

export const procurementSearched = searched({
  kind: 'procurement',
  row: ProcurementRow,
  order: ['key'],
  match: matchEveryUnstoredWord,
  found: ({ key, committee, name, year }) => ({
    key,
    committee,
    number: null,
    title: name,
    on: String(year),
    case: null,
  }),
});
