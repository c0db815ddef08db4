import { matchEveryUnstoredWord } from '../shared/search';
import { searched } from '../shared/searched';
import { MeetingRow } from './meeting-calendar.read-model';

/** By the subjects that were planned for it. */
export const meetingsSearched = searched({
  kind: 'meeting',
  row: MeetingRow,
  order: ['day', 'key'],
  match: matchEveryUnstoredWord,
  found: ({ key, committee, when, subjects }) => ({
    key,
    committee,
    number: null,
    title: subjects.map(({ title }) => title).join(' · '),
    on: when,
    case: null,
  }),
});
