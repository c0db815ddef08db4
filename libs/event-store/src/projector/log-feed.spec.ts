import fc from 'fast-check';
import { type RecordedEvent } from '../log/event';
import { type LogPage, type ReadAll } from '../log/event-store';
import { MemoryEventStore } from '../log/memory-event-store';
import { LogFeed } from './log-feed';

const TYPES = ['A', 'B', 'C'];
let ids = 0;

async function append(store: MemoryEventStore, ...types: string[]): Promise<void> {
  const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
  const events = types.map((type) => ({
    id: `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    type,
    version: 1,
    occurredAt: '2022-03-01T12:00:00.000Z',
    data: {},
    metadata,
  }));
  await store.append('s', (await store.head()) - 1, events);
}

/** A reader that takes pages one by one when it is told to. */
class Reader {
  readonly seen: RecordedEvent[] = [];
  position: number;
  private readonly stop = new AbortController();
  private readonly pages: AsyncGenerator<LogPage>;

  constructor(
    feed: LogFeed,
    readonly types: readonly string[],
    readonly after: number,
  ) {
    this.position = after;
    this.pages = feed.pages({ after, types, signal: this.stop.signal });
  }

  async readTo(position: number): Promise<void> {
    while (this.position < position) await this.take();
  }

  async take(): Promise<void> {
    const { done, value } = (await this.pages.next()) as IteratorResult<LogPage, undefined>;
    if (done) return;
    this.seen.push(...value.events);
    this.position = value.position;
  }

  async leave(): Promise<void> {
    this.stop.abort();
    await this.pages.return(undefined);
  }
}

async function* nothing(): AsyncGenerator<LogPage> {
  yield* [];
}

class CountingStore extends MemoryEventStore {
  reads = 0;

  override async readAll(query: ReadAll): Promise<LogPage> {
    this.reads += 1;
    return super.readAll(query);
  }
}

describe('the feed of the log', () => {
  it('reads the end of the log once for all readers', async () => {
    const store = new CountingStore();
    const feed = new LogFeed(store, TYPES, 10);
    const readers = TYPES.map((type) => new Reader(feed, [type], 0));
    await append(store, 'A', 'B');
    await Promise.all(readers.map((reader) => reader.readTo(2)));
    const waiting = readers.map((reader) => reader.readTo(12));
    await new Promise(setImmediate);
    const before = store.reads;
    for (let i = 0; i < 10; i += 1) await append(store, 'C');
    await Promise.all(waiting);
    expect(store.reads - before).toBeLessThanOrEqual(10);
    expect(readers.map(({ seen }) => seen.length)).toEqual([1, 1, 10]);
    await Promise.all(readers.map((reader) => reader.leave()));
  });

  it('gives each reader its events, each once and in order, however slow it is', async () => {
    const step = fc.oneof(
      fc.record({ append: fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 5 }) }),
      fc.record({ take: fc.nat(3) }),
      fc.record({ join: fc.record({ types: fc.subarray(TYPES, { minLength: 1 }), after: fc.nat(20) }) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, size) => {
          const store = new MemoryEventStore();
          const feed = new LogFeed(store, TYPES, size);
          const readers = [new Reader(feed, TYPES, 0)];
          for (const one of steps) {
            const head = await store.head();
            if ('append' in one) await append(store, ...one.append);
            else if ('join' in one)
              readers.push(new Reader(feed, one.join.types, Math.min(head, one.join.after)));
            else {
              const reader = readers[one.take % readers.length];
              if (reader && reader.position < head) await reader.take();
            }
          }
          const head = await store.head();
          await Promise.all(readers.map((reader) => reader.readTo(head)));
          const { events } = await store.readAll({ after: 0, limit: Infinity });
          for (const { types, after, seen } of readers)
            expect(seen).toEqual(
              events.filter(({ type, position }) => position > after && types.includes(type)),
            );
          await Promise.all(readers.map((reader) => reader.leave()));
        },
      ),
    );
  });

  it('tells every reader when the log ends, and starts again with the next', async () => {
    const store = new MemoryEventStore();
    const failing = { ends: true };
    const feed = new LogFeed(
      {
        readAll: (query) => store.readAll(query),
        subscribe: (query) => (failing.ends ? nothing() : store.subscribe(query)),
      },
      TYPES,
      10,
    );
    const reader = new Reader(feed, ['A'], 0);
    await expect(reader.take()).rejects.toMatchObject({ code: 'projector.log-ended' });
    failing.ends = false;
    const next = new Reader(feed, ['A'], 0);
    const taken = next.readTo(1);
    await append(store, 'A');
    await taken;
    expect(next.seen).toHaveLength(1);
    await next.leave();
  });
});
