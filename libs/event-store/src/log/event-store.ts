import { type NewEvent, type ReadEvent, type RecordedEvent } from './event';
import { type BytesPage } from './event-bytes';

/** The stream must not exist yet. */
export const NO_STREAM = -1;

/** The exact revision of the stream's last event, or `NO_STREAM`. There is no "any". */
type ExpectedRevision = number;

export interface Appended {
  /** Revision of the last event of this append. */
  readonly revision: number;
  /** Position of the last event of this append. */
  readonly position: number;
  /** True when these very events stood there already: the result is the first append's. */
  readonly repeated: boolean;
}

export interface EventFilter {
  readonly types?: readonly string[];
  readonly streamPrefixes?: readonly string[];
}

/** A page of the log: matching events, and how far the log was read to find them. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  /** Checkpoint to continue after. It passes events that the filter left out. */
  readonly position: number;
  /** True when the page reached the end of the log as it was then. */
  readonly atHead: boolean;
}

export interface ReadAll {
  /** Exclusive; 0 reads from the beginning. */
  readonly after: number;
  readonly filter?: EventFilter;
  /** At most so many events are returned. */
  readonly limit: number;
}

export interface Subscribe {
  readonly after: number;
  readonly filter?: EventFilter;
  readonly batchSize?: number;
  readonly signal: AbortSignal;
}

/**
 * The log. Appends are atomic within one stream, positions strictly increase in commit order,
 * and a reader that has seen a position has seen everything before it.
 */
export interface EventStore {
  /** True where positions are 1, 2, 3 … and no event was recorded earlier than the one before it. */
  readonly isDense?: boolean;

  /**
   * @throws RevisionConflict when the stream is elsewhere
   * @throws DuplicateEvent when an event id stands elsewhere in the log
   * @throws EventRefused when an event cannot be stored (size, characters, no events)
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /** Up to `limit` of the stream's events from revision `from` on, in order; empty for an unknown stream. */
  readStream(stream: string, from?: number, limit?: number): Promise<readonly RecordedEvent[]>;

  /** The same events with no more than a fold looks at, which costs a third. */
  readToFold(stream: string, from?: number, limit?: number): Promise<readonly ReadEvent[]>;

  readAll(query: ReadAll): Promise<LogPage>;

  /** What `readAll` gives, as bytes: where an engine has them, and for whoever reads far. */
  readBytes?(query: Pick<ReadAll, 'after' | 'limit'>): Promise<BytesPage>;

  /** Pages for ever, as they come. The next is read when the caller asks for it: a slow reader holds one page. */
  subscribe(query: Subscribe): AsyncIterable<LogPage>;

  /** Position of the last event, 0 for an empty log. */
  head(): Promise<number>;

  /** Waits for what is under way, then refuses further calls with `StoreClosed`. */
  close(): Promise<void>;
}
