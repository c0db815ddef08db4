import { type EventStore } from './event-store';

const PAGE = 2000;

/**
 * Position of the last event before the first one that was recorded later than an ISO instant; 0 for none. Looked up
 * where the log is dense, else read from the beginning.
 */
export async function positionRecordedBy(store: EventStore, instant: string): Promise<number> {
  const latest = Date.parse(instant);
  return store.isDense ? searched(store, latest) : scanned(store, latest);
}

async function searched(store: EventStore, latest: number): Promise<number> {
  let within = 0;
  let beyond = (await store.head()) + 1;
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    const { events } = await store.readAll({ after: middle - 1, limit: 1 });
    const [event] = events;
    if (event && Date.parse(event.recordedAt) <= latest) within = middle;
    else beyond = middle;
  }
  return within;
}

async function scanned(store: EventStore, latest: number): Promise<number> {
  let last = 0;
  for (let after = 0; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const { recordedAt, position } of page.events) {
      if (Date.parse(recordedAt) > latest) return last;
      last = position;
    }
    if (page.atHead) return last;
    after = page.position;
  }
}
