import { type RecordedEvent } from '../log/event';
import { type EventStore } from '../log/event-store';
import { type Portion } from './exact-fold';

/** How far the log is folded. Instants are ISO. */
export interface Bounds {
  /** Position of the last event. */
  readonly upTo?: number;
  /** What the register held then: everything before the first event that was recorded later. */
  readonly recordedBy?: string;
  /** What had occurred by then, whenever it was recorded. */
  readonly happenedBy?: string;
}

export interface PagesQuery {
  readonly after: number;
  readonly types: readonly string[];
  readonly limit: number;
  readonly bounds?: Bounds;
  readonly signal?: AbortSignal;
}

/** The log's events of some types, page by page, to its head as it is then or to the bounds. */
export async function* boundedPages(
  store: Pick<EventStore, 'readAll'>,
  { after, types, limit, bounds = {}, signal }: PagesQuery,
): AsyncGenerator<Portion> {
  const filter = { types };
  let position = after;
  for (let isDone = position >= (bounds.upTo ?? Infinity); !isDone && !signal?.aborted;) {
    const page = await store.readAll({ after: position, filter, limit });
    const portion = within(bounds, page);
    position = page.position;
    isDone = page.atHead || portion.position < page.position || position >= (bounds.upTo ?? Infinity);
    yield portion;
  }
}

/** The part of the portion that lies within the bounds. */
function within(bounds: Bounds, page: Portion): Portion {
  const { upTo = Infinity, recordedBy, happenedBy } = bounds;
  if (upTo === Infinity && recordedBy === undefined && happenedBy === undefined) return page;
  const recorded = recordedBy === undefined ? Infinity : Date.parse(recordedBy);
  const happened = happenedBy === undefined ? Infinity : Date.parse(happenedBy);
  const isBeyond = (event: RecordedEvent) => event.position > upTo || Date.parse(event.recordedAt) > recorded;
  const beyond = page.events.findIndex(isBeyond);
  const reached = page.events[beyond]?.position;
  const events = page.events.slice(0, beyond === -1 ? undefined : beyond);
  return {
    events: events.filter(({ occurredAt }) => Date.parse(occurredAt) <= happened),
    position: Math.min(upTo, reached === undefined ? page.position : reached - 1),
  };
}
