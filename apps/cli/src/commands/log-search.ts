import { eventsOf } from '@diarium/audit';
import { SearchLog } from '@diarium/register';
import { startOfDay } from '@diarium/event-store';
import { asOfTime, instantOfTime } from '@diarium/audit';
import { command } from '../command/command';
import { day, type Given, text, wholeNumber } from '../command/value';
import { type Call, type FieldsOf } from '../command/call';
import { resolveCommittee } from '../lookup/resolve-committee';
import { title } from '../output/blocks';
import { eventsTable } from '../views/logged-events';
import { nextPage } from '../views/next-page';

/** What of the log is wanted. */
export const logFilters = {
  by: text('name'),
  eventType: text('word'),
  stream: text('word'),
  committee: text('code'),
  since: day,
  before: day,
} as const;

export const logSearch = command({
  name: 'log search',
  group: 'reading',
  options: { ...logFilters, limit: wholeNumber(1, 500), after: text('cursor') },
  examples: [
    "log search --by 'Eva Berg' --since 2022-06-01 --before 2022-06-30",
    'log search --event-type CaseClosed --committee GNU',
    'log search --stream meeting --json',
  ],
  answer: async (call, { limit, after, ...filters }) => {
    const page = await call.ask(SearchLog, { ...(await searched(call, filters)), limit, after });
    const events = await eventsOf(page.items, await call.open());
    return {
      data: { items: events, next: page.next },
      page: [title(call.texts.audit.log), eventsTable(events, call.texts), ...nextPage(call, page.next)],
    };
  },
});

/** The filters as the query takes them: days are whole Swedish days of recording. */
export async function searched(call: Call, given: Given<typeof logFilters>): Promise<FieldsOf<SearchLog>> {
  const { by, eventType, stream, committee, since, before } = given;
  return {
    actor: by,
    type: eventType,
    kind: stream,
    committee: await resolveCommittee(call, committee),
    since: since && startOfDay(since),
    until: before && instantOfTime(asOfTime(before)),
  };
}
