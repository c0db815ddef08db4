import { type RecordedEvent } from '../../log/event';
import { type EventStore, type LogPage } from '../../log/event-store';
import { type Portion } from '../portion';

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
  const { upTo = Infinity } = bounds;
  for (let position = after; position < upTo && !signal?.aborted;) {
    const page = await store.readAll({ after: position, filter, limit });
    const { portion, isCut } = cut(page, position, bounds);
    yield portion;
    if (isCut || page.atHead) return;
    position = page.position;
  }
}

/** The part of a page, read from `after` on, that lies within the bounds. */
function cut(page: LogPage, after: number, bounds: Bounds): { portion: Portion; isCut: boolean } {
  const beyond = page.events.findIndex((event) => isBeyond(event, bounds));
  if (beyond === -1) {
    const position = Math.min(bounds.upTo ?? Infinity, page.position);
    return { portion: { events: happened(page.events, bounds), position }, isCut: false };
  }
  const events = page.events.slice(0, beyond);
  // No further than the last event: only positions of events are sure to be ones to read a log from.
  const position = events.at(-1)?.position ?? after;
  return { portion: { events: happened(events, bounds), position }, isCut: true };
}

function happened(events: readonly RecordedEvent[], { happenedBy }: Bounds): readonly RecordedEvent[] {
  if (happenedBy === undefined) return events;
  const latest = Date.parse(happenedBy);
  return events.filter(({ occurredAt }) => Date.parse(occurredAt) <= latest);
}

function isBeyond({ position, recordedAt }: RecordedEvent, { upTo = Infinity, recordedBy }: Bounds): boolean {
  return position > upTo || (recordedBy !== undefined && Date.parse(recordedAt) > Date.parse(recordedBy));
}
