import { Mutex } from 'async-mutex';
import { checkedAppend } from './check-append';
import { type EncodedEvent } from './encoded-event';
import { DuplicateEvent, RevisionConflict, StoreClosed } from './errors';
import { type EventMetadata, type NewEvent, type RecordedEvent } from './event';
import {
  type Appended,
  type EventStore,
  type LogPage,
  NO_STREAM,
  type ReadAll,
  type Subscribe,
} from './event-store';
import { matches } from './filter';
import { pagesOf, Wakeup } from './subscription';

/**
 * A log as it was at the first call, with appends on top of it that stay in memory: what a command would do.
 * An event id that stands elsewhere in the base, in another stream or revision, is not noticed.
 */
export class OverlayEventStore implements EventStore {
  private readonly added: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly ids = new Set<string>();
  /** Revisions after which the base has nothing: its part of a stream never grows, and is not asked for twice. */
  private readonly baseEnds = new Map<string, number>();
  private readonly wakeup = new Wakeup();
  private readonly oneAtATime = new Mutex();
  private head0: Promise<number> | undefined;
  private closed = false;

  constructor(
    private readonly base: EventStore,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** The events that were appended here, in order; their positions follow the base's head. */
  get pending(): readonly RecordedEvent[] {
    return this.added;
  }

  /** Position up to which the base is seen. */
  async baseHead(): Promise<number> {
    if (this.closed) throw new StoreClosed();
    this.head0 ??= this.base.head();
    return this.head0;
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const encoded = checkedAppend(stream, expected, events);
    return this.oneAtATime.runExclusive(async () => {
      const standing = await this.readStream(stream, expected + 1, events.length);
      const last = standing.at(-1);
      if (last && standing.length === events.length && standing.every(({ id }, i) => id === events[i]?.id))
        return { revision: last.revision, position: last.position, repeated: true };
      await this.refuseOtherRevision(stream, expected, standing.length > 0);
      const taken = events.find(({ id }) => this.ids.has(id));
      if (taken) throw new DuplicateEvent(taken.id);
      const head = await this.baseHead();
      encoded.forEach((event, index) =>
        this.add(event, { stream, revision: expected + 1 + index, position: head + this.added.length + 1 }),
      );
      this.wakeup.wake();
      return { revision: expected + events.length, position: head + this.added.length, repeated: false };
    });
  }

  async readStream(stream: string, from = 0, limit = Infinity): Promise<readonly RecordedEvent[]> {
    const own = this.streams.get(stream) ?? [];
    // The base ends before the first of one's own: what begins later is not asked of it.
    const ownFrom = own[0]?.revision ?? Infinity;
    const seen = from < ownFrom ? await this.readBase(stream, from, limit) : [];
    const first = Math.max(0, from - ownFrom);
    return [...seen, ...own.slice(first, first + limit - seen.length)];
  }

  readToFold(...read: Parameters<EventStore['readToFold']>): Promise<readonly RecordedEvent[]> {
    return this.readStream(...read);
  }

  async readAll(query: ReadAll): Promise<LogPage> {
    const head = await this.baseHead();
    return query.after < head ? this.basePage(query, head) : this.addedPage(query, head);
  }

  subscribe(query: Subscribe): AsyncIterable<LogPage> {
    return pagesOf(this, query, this.wakeup);
  }

  async head(): Promise<number> {
    return (await this.baseHead()) + this.added.length;
  }

  /** The base stays open. */
  async close(): Promise<void> {
    this.closed = true;
    this.wakeup.wake();
  }

  private async readBase(stream: string, from: number, limit: number): Promise<readonly RecordedEvent[]> {
    const head = await this.baseHead();
    if (from > (this.baseEnds.get(stream) ?? Infinity)) return [];
    const stored = await this.base.readStream(stream, from, limit);
    const seen = stored.filter(({ position }) => position <= head);
    if (seen.length < limit) this.baseEnds.set(stream, seen.at(-1)?.revision ?? from - 1);
    return seen;
  }

  private async basePage(query: ReadAll, head: number): Promise<LogPage> {
    const page = await this.base.readAll(query);
    const position = page.atHead ? head : Math.min(page.position, head);
    const events = page.events.filter((event) => event.position <= head);
    return { events, position, atHead: position === head && this.added.length === 0 };
  }

  private addedPage({ after, filter, limit }: ReadAll, head: number): LogPage {
    const rest = this.added.slice(after - head);
    const events = rest.filter((event) => matches(event, filter)).slice(0, limit);
    const isCut = events.length === limit;
    const position =
      (isCut ? events.at(-1)?.position : undefined) ?? Math.max(after, head + this.added.length);
    return { events, position, atHead: position >= head + this.added.length };
  }

  private async refuseOtherRevision(stream: string, expected: number, isBeyond: boolean): Promise<void> {
    const [event] = isBeyond || expected === NO_STREAM ? [] : await this.readStream(stream, expected, 1);
    const isThere = expected === NO_STREAM || event !== undefined;
    if (isThere && !isBeyond) return;
    const all = await this.readStream(stream);
    throw new RevisionConflict(stream, expected, all.length - 1);
  }

  private add(encoded: EncodedEvent, place: Pick<RecordedEvent, 'stream' | 'revision' | 'position'>): void {
    const { id, type, version, occurredAt } = encoded;
    const data: unknown = JSON.parse(encoded.data);
    const metadata = JSON.parse(encoded.metadata) as EventMetadata;
    const recordedAt = this.clock().toISOString();
    const event = { ...place, id, type, version, occurredAt, recordedAt, data, metadata };
    const before = this.streams.get(place.stream) ?? [];
    this.streams.set(place.stream, before);
    before.push(event);
    this.added.push(event);
    this.ids.add(id);
  }
}
