import { checkAppend } from './check-append';
import { DuplicateEvent, RevisionConflict, StoreClosed } from './errors';
import { type NewEvent, type RecordedEvent } from './event';
import { type Appended, type EventStore, type LogPage, type ReadAll, type Subscribe } from './event-store';
import { matches } from './filter';
import { pagesOf, Wakeup } from './subscription';

/** The log in memory: for tests, and for trying out what a command would do. */
export class MemoryEventStore implements EventStore {
  private readonly log: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly byId = new Map<string, RecordedEvent>();
  private readonly wakeup = new Wakeup();
  private closed = false;

  constructor(private readonly clock: () => Date = () => new Date()) {}

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    this.refuseWhenClosed();
    checkAppend(stream, expected, events);
    const stored = this.streams.get(stream) ?? [];
    const repeated = this.repeated(stream, expected, events);
    if (repeated) return repeated;
    if (stored.length - 1 !== expected) throw new RevisionConflict(stream, expected, stored.length - 1);
    const taken = events.find(({ id }) => this.byId.has(id));
    if (taken) throw new DuplicateEvent(taken.id);
    const recorded = events.map((event, index) => this.record(stream, expected + 1 + index, event));
    this.streams.set(stream, [...stored, ...recorded]);
    this.wakeup.wake();
    return { revision: expected + events.length, position: this.log.length, repeated: false };
  }

  async readStream(stream: string, from = 0, limit = Infinity): Promise<readonly RecordedEvent[]> {
    this.refuseWhenClosed();
    return (this.streams.get(stream) ?? []).slice(from, from + limit);
  }

  async readAll({ after, filter, limit }: ReadAll): Promise<LogPage> {
    this.refuseWhenClosed();
    const events: RecordedEvent[] = [];
    let position = after;
    while (position < this.log.length && events.length < limit) {
      const event = this.log[position];
      if (event && matches(event, filter)) events.push(event);
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

  private repeated(stream: string, expected: number, events: readonly NewEvent[]): Appended | undefined {
    const standing = events.map(({ id }) => this.byId.get(id));
    const same = standing.every(
      (event, i) => event?.stream === stream && event.revision === expected + 1 + i,
    );
    const last = standing.at(-1);
    return same && last ? { revision: last.revision, position: last.position, repeated: true } : undefined;
  }

  private record(stream: string, revision: number, event: NewEvent): RecordedEvent {
    const recorded: RecordedEvent = {
      ...structuredClone(event),
      occurredAt: new Date(event.occurredAt).toISOString(),
      stream,
      revision,
      position: this.log.length + 1,
      recordedAt: this.clock().toISOString(),
    };
    this.log.push(recorded);
    this.byId.set(recorded.id, recorded);
    return recorded;
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new StoreClosed();
  }
}
