import { type RecordedEvent } from '@diarium/event-store';
import { type LogEntryRow, type Page, SearchLog } from '@diarium/register';
import { eventsOf, type LogSources } from '../history/logged-events';

const PAGE = 500;

/** The events that a search finds, with what they hold, the earliest first. */
export async function* foundEvents(
  wanted: SearchLog,
  ask: (query: SearchLog) => Promise<Page<LogEntryRow>>,
  sources: LogSources,
): AsyncGenerator<readonly RecordedEvent[]> {
  const query = Object.assign(new SearchLog(), wanted, { oldestFirst: true, limit: PAGE });
  for (;;) {
    const page = await ask(query);
    if (page.items.length > 0) yield await eventsOf(page.items, sources);
    if (page.next === null) return;
    query.after = page.next;
  }
}
