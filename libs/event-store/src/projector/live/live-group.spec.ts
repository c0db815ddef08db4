import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Client } from 'pg';
import { EventCatalogue } from '../../catalogue/event-catalogue';
import { bareEvents } from '../../log/bare-events.fixture';
import { type RecordedEvent } from '../../log/event';
import { type LogPage, type ReadAll } from '../../log/event-store';
import { MemoryEventStore } from '../../log/memory-event-store';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { LiveGroup } from './live-group';
import { type FollowingFold } from './live-member';
import { type Portion } from '../portion';
import { type ReadModel } from '../read-model';
import { type Prepared } from '../fold/row-fold';

const TYPES = ['A', 'B', 'C'];
const catalogue = new EventCatalogue([
  Object.fromEntries(TYPES.map((type) => [type, { version: 1, meaning: type }])),
]);

let followers = 0;

async function append(store: MemoryEventStore, ...types: string[]): Promise<void> {
  await store.append('s', (await store.head()) - 1, bareEvents(types));
}

class CountingStore extends MemoryEventStore {
  reads = 0;

  override async readAll(query: ReadAll): Promise<LogPage> {
    this.reads += 1;
    return super.readAll(query);
  }
}

/** A connection whose transaction is what was written since it began. */
class Session {
  readonly connection = { stream: { cork: () => undefined, uncork: () => undefined } };
  private steps: (() => void)[] = [];

  write(step: () => void): void {
    this.steps.push(step);
  }

  async query(text: string): Promise<void> {
    if (text.startsWith('BEGIN')) this.steps = [];
    await nextTurn();
    if (text === 'COMMIT') for (const step of this.steps) step();
  }

  end = (): Promise<void> => Promise.resolve();
}

/** Follows, and notes what is folded into it, alone or together with others. */
class Follower {
  readonly seen: RecordedEvent[] = [];
  readonly name = `follower ${(followers += 1)}`;
  readonly ended: Promise<void>;
  private readonly stop = new AbortController();

  constructor(
    group: LiveGroup,
    readonly types: readonly string[],
    readonly after: number,
  ) {
    const note = (events: readonly RecordedEvent[]) => () => void this.seen.push(...events);
    const fold: FollowingFold = {
      model: { name: this.name } as ReadModel,
      types,
      apply: async (from, portion) => {
        await nextTurn();
        note(wanted(from, portion))();
        return { ...from, position: portion.position };
      },
      prepare: async (from, portion) => {
        await nextTurn();
        return wanted(from, portion) as unknown as Prepared;
      },
      write: async (client, prepared) => {
        (client as unknown as Session).write(note(prepared as unknown as RecordedEvent[]));
        await nextTurn();
      },
      forget: () => undefined,
    };
    const at = { name: this.name, version: 1, position: after, error: null } as Checkpoint;
    this.ended = group.follow(fold, at, this.stop.signal);
    this.ended.catch(() => undefined);
  }

  async leave(): Promise<void> {
    this.stop.abort();
    await this.ended.catch(() => undefined);
  }
}

const wanted = ({ position }: Checkpoint, { events }: Portion): readonly RecordedEvent[] =>
  events.filter((event) => event.position > position);

/** A group over a log, and followers that join and leave it. */
class Group {
  readonly followers: Follower[] = [];
  /** So many rounds are still to fail. */
  failures = 0;
  private readonly reached = new Map<string, number>();
  private readonly live: LiveGroup;

  constructor(store: Pick<MemoryEventStore, 'readAll' | 'subscribe'>, batchSize = 10) {
    this.live = new LiveGroup({
      context: {
        connect: () => Promise.resolve(new Session() as unknown as Client),
        store: store as MemoryEventStore,
        catalogue,
        batchSize,
      },
      checkpoints: { advanceAll: () => this.advance() },
      progress: {
        reached: (name, position) => void this.reached.set(name, position),
        changed: () => undefined,
        left: (name) => void this.reached.delete(name),
      },
      pace: { rest: () => Promise.resolve() },
      types: TYPES,
    });
  }

  join(types: readonly string[], after = 0): Follower {
    const follower = new Follower(this.live, types, after);
    this.followers.push(follower);
    return follower;
  }

  /** Resolves when all who joined are at the position. */
  async at(position: number): Promise<void> {
    const deadline = Date.now() + 30_000;
    const isBehind = ({ name }: Follower): boolean => (this.reached.get(name) ?? -1) < position;
    while (this.followers.some(isBehind)) {
      if (Date.now() > deadline) throw new Error(`They are not at ${position} after thirty seconds.`);
      await nextTurn();
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.leave()));
    await this.live.close();
  }

  private async advance(): Promise<void> {
    await nextTurn();
    this.failures -= 1;
    if (this.failures >= 0) throw new Error('The server is gone.');
  }
}

async function* nothing(): AsyncGenerator<LogPage> {
  yield* [];
}

describe('the read models that follow the log together', () => {
  it('read its end once for all of them', async () => {
    const store = new CountingStore();
    const group = new Group(store);
    const followers = TYPES.map((type) => group.join([type]));
    await append(store, 'A', 'B');
    await group.at(2);
    const before = store.reads;
    for (let i = 0; i < 10; i += 1) await append(store, 'C');
    await group.at(12);
    expect(store.reads - before).toBeLessThanOrEqual(10);
    expect(followers.map(({ seen }) => seen.length)).toEqual([1, 1, 10]);
    await group.end();
  });

  it('get their events, each once and in order, whenever they join and whatever fails', async () => {
    const step = fc.oneof(
      fc.record({ append: fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 5 }) }),
      fc.record({ join: fc.record({ types: fc.subarray(TYPES, { minLength: 1 }), after: fc.nat(20) }) }),
      fc.record({ turns: fc.nat(12) }),
      fc.record({ fail: fc.nat(2) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, batchSize) => {
          const store = new MemoryEventStore();
          const group = new Group(store, batchSize);
          group.join(TYPES);
          for (const one of steps) {
            if ('append' in one) await append(store, ...one.append);
            else if ('join' in one) group.join(one.join.types, Math.min(await store.head(), one.join.after));
            else if ('fail' in one) group.failures = one.fail;
            else for (let turn = 0; turn < one.turns; turn += 1) await nextTurn();
          }
          await group.at(await store.head());
          await group.end();
          const { events } = await store.readAll({ after: 0, limit: Infinity });
          for (const { types, after, seen } of group.followers)
            expect(seen).toEqual(
              events.filter(({ type, position }) => position > after && types.includes(type)),
            );
        },
      ),
    );
  });

  it('hear all when the log ends, and follow again when it is there', async () => {
    const store = new MemoryEventStore();
    const failing = { ends: true };
    const group = new Group({
      readAll: (query) => store.readAll(query),
      subscribe: (query) => (failing.ends ? nothing() : store.subscribe(query)),
    });
    const first = TYPES.map((type) => group.join([type]));
    for (const { ended } of first) await expect(ended).rejects.toMatchObject({ code: 'projector.log-ended' });
    failing.ends = false;
    group.followers.length = 0;
    const next = group.join(['A']);
    await append(store, 'A');
    await group.at(1);
    expect(next.seen).toHaveLength(1);
    await group.end();
  });
});
