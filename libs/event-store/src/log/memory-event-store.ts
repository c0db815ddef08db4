import { checkedAppend } from './check-append';
import { type EncodedEvent } from './encoded-event';
import { DuplicateEvent, RevisionConflict, StoreClosed } from './errors';
import { type EventMetadata, type NewEvent, type RecordedEvent } from './event';
import { type Appended, type EventStore, type LogPage, type ReadAll, type Subscribe } from './event-store';
import { matches } from './filter';
import { pagesOf, Wakeup } from './subscription';

interface Stored extends EncodedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string;
}

/** The log in memory: for tests, and for trying out what a command would do. */
export class MemoryEventStore implements EventStore {
  private readonly log: Stored[] = [];
  private readonly streams = new Map<string, Stored[]>();
  private readonly byId = new Map<string, Stored>();
  private readonly wakeup = new Wakeup();
  private closed = false;

  constructor(private readonly clock: () => Date = () => new Date()) {}

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    this.refuseWhenClosed();
    const encoded = checkedAppend(stream, expected, events);
    const repeated = this.repeated(stream, expected, encoded);
    if (repeated) return repeated;
    const actual = (this.streams.get(stream)?.length ?? 0) - 1;
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual);
    const taken = encoded.find(({ id }) => this.byId.has(id));
    if (taken) throw new DuplicateEvent(taken.id);
    for (const event of encoded) this.record(stream, event);
    this.wakeup.wake();
    return { revision: expected + events.length, position: this.log.length, repeated: false };
  }

  async readStream(stream: string, from = 0, limit = Infinity): Promise<readonly RecordedEvent[]> {
    this.refuseWhenClosed();
    const first = Math.max(0, from);
    return (this.streams.get(stream) ?? []).slice(first, first + limit).map(recorded);
  }

  async readAll({ after, filter, limit }: ReadAll): Promise<LogPage> {
    this.refuseWhenClosed();
    const events: RecordedEvent[] = [];
    let position = after;
    while (position < this.log.length && events.length < limit) {
      const event = this.log[position];
      if (event && matches(event, filter)) events.push(recorded(event));
      position += 1;
    }
    return { events, position, atHead: position >= this.log.length };
  }

  subscribe(query: Subscribe): AsyncIterable<LogPage> {
    return pagesOf(this, query, this.wakeup);
  }

  async head(): Promise<number> {
    this.refuseWhenClosed();
    return this.log.length;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wakeup.wake();
  }

  private repeated(stream: string, expected: number, events: readonly EncodedEvent[]): Appended | undefined {
    const standing = events.map(({ id }) => this.byId.get(id));
    const same = standing.every(
      (event, i) => event?.stream === stream && event.revision === expected + 1 + i,
    );
    const last = standing.at(-1);
    return same && last ? { revision: last.revision, position: last.position, repeated: true } : undefined;
  }

  private record(stream: string, event: EncodedEvent): void {
    const before = this.streams.get(stream) ?? [];
    const stored: Stored = {
      ...event,
      stream,
      revision: before.length,
      position: this.log.length + 1,
      recordedAt: this.now(),
    };
    before.push(stored);
    this.streams.set(stream, before);
    this.log.push(stored);
    this.byId.set(stored.id, stored);
  }

  private now(): string {
    const now = this.clock().toISOString();
    const last = this.log.at(-1)?.recordedAt ?? now;
    return now < last ? last : now;
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new StoreClosed();
  }
}

/** A copy for each reader, as from a store on the far side of a connection. */
function recorded(stored: Stored): RecordedEvent {
  const { position, stream, revision, id, type, version, occurredAt, recordedAt } = stored;
  const data: unknown = JSON.parse(stored.data);
  const metadata = JSON.parse(stored.metadata) as EventMetadata;
  return { position, stream, revision, id, type, version, occurredAt, recordedAt, data, metadata };
}
