import { checkedAppend } from './check-append';
import { DuplicateEvent, RevisionConflict, StoreClosed } from './errors';
import { type NewEvent, type RecordedEvent } from './event';
import { type Appended, type EventStore, type LogPage, type ReadAll, type Subscribe } from './event-store';
import { matches } from './filter';
import { copyOf, MemoryLog } from './memory-log';
import { pagesOf } from './subscription';

/** The log in memory: for tests, and for trying out what a command would do. */
export class MemoryEventStore implements EventStore {
  private closed = false;

  constructor(
    private readonly clock: () => Date = () => new Date(),
    private readonly log: MemoryLog = new MemoryLog(clock),
  ) {}

  /** A second store on the same log, as another process would have it. */
  another(): MemoryEventStore {
    return new MemoryEventStore(this.clock, this.log);
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    this.refuseWhenClosed();
    const encoded = checkedAppend(stream, expected, events);
    const repeated = this.log.repeated(stream, expected, encoded);
    if (repeated) return repeated;
    const actual = this.log.stream(stream).length - 1;
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual);
    const taken = encoded.find(({ id }) => this.log.has(id));
    if (taken) throw new DuplicateEvent(taken.id);
    for (const event of encoded) this.log.record(stream, event);
    this.log.wakeup.wake();
    return { revision: expected + events.length, position: this.log.head, repeated: false };
  }

  async readStream(stream: string, from = 0, limit = Infinity): Promise<readonly RecordedEvent[]> {
    this.refuseWhenClosed();
    const first = Math.max(0, from);
    return this.log
      .stream(stream)
      .slice(first, first + limit)
      .map(copyOf);
  }

  readToFold(...read: Parameters<EventStore['readToFold']>): Promise<readonly RecordedEvent[]> {
    return this.readStream(...read);
  }

  async readAll({ after, filter, limit }: ReadAll): Promise<LogPage> {
    this.refuseWhenClosed();
    const events: RecordedEvent[] = [];
    let position = after;
    while (position < this.log.head && events.length < limit) {
      const event = this.log.events[position];
      if (event && matches(event, filter)) events.push(copyOf(event));
      position += 1;
    }
    return { events, position, atHead: position >= this.log.head };
  }

  subscribe(query: Subscribe): AsyncIterable<LogPage> {
    return pagesOf(this, query, this.log.wakeup);
  }

  async head(): Promise<number> {
    this.refuseWhenClosed();
    return this.log.head;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.log.wakeup.wake();
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new StoreClosed();
  }
}
