import { type Client, type Connection, type Pool, type PoolClient } from 'pg';
import { type Database } from '@diarium/database';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, MemoryEventStore, type NewEvent } from '@diarium/event-store';
import fc from 'fast-check';
import {
  append,
  deposit,
  event,
  foldedViews,
  forgetReadModels,
  projectorFor,
  stopProjectors,
  storedViews,
  until,
} from './projector.fixture';

interface Death {
  /** The how manieth statement is the last. */
  readonly at: number;
  /** Whether that statement still reaches the server. */
  readonly isSent: boolean;
}

const connectionOf = (client: Client | PoolClient): Connection =>
  (client as unknown as { readonly connection: Connection }).connection;

interface Submitted {
  handleError(error: unknown, connection: Connection): void;
}

const isSubmitted = (query: unknown): query is Submitted =>
  typeof query === 'object' && query !== null && 'handleError' in query;

type Query = (...given: unknown[]) => Promise<unknown>;

/** A database whose connections all break at one statement, and never come back: the process has died. */
function dyingDatabase(database: Database, death: Death): Database & { readonly isDead: () => boolean } {
  let statements = 0;
  const isDead = () => statements >= death.at;
  const refuse = () => {
    if (isDead()) throw new Error('Connection terminated unexpectedly');
  };
  const mortal = <Mortal extends Client | PoolClient>(client: Mortal): Mortal =>
    new Proxy(client, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (property !== 'query')
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        const asked = async (...given: unknown[]) => {
          refuse();
          statements += 1;
          const isLast = isDead();
          const answer = isLast && !death.isSent ? undefined : await (target.query as Query)(...given);
          if (!isLast) return answer;
          connectionOf(client).stream.destroy();
          return refuse();
        };
        return (...given: unknown[]) => {
          const [copying] = given;
          if (!isSubmitted(copying)) return asked(...given);
          // What is copied in hears of it as pg tells: no promise is given for it.
          asked(...given).catch((error: unknown) => copying.handleError(error, connectionOf(target)));
          return copying;
        };
      },
    });
  const connect = async () => {
    refuse();
    return mortal(await database.pool.connect());
  };
  const query = async (...given: unknown[]) => {
    const client = await connect();
    try {
      return await (client.query as Query)(...given);
    } finally {
      client.release(isDead());
    }
  };
  // Those that only listen or hold locks do nothing that a crash could leave half-done.
  const session: Database['connect'] = async (options) => {
    if (!options?.pipeline) return database.connect(options);
    refuse();
    return mortal(await database.connect(options));
  };
  return { ...database, connect: session, pool: { connect, query } as unknown as Pool, isDead };
}

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations });
});

afterEach(stopProjectors);
afterAll(() => database.drop());

const someWords = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 });
const someEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(300), someWords).map(([sum, said]) => deposit(sum, ...said)) },
  { weight: 1, arbitrary: fc.constant(null).map(() => event('Closed', { reason: 'x' })) },
  { weight: 1, arbitrary: fc.constant(null).map(() => event('Noted', {})) },
);
const history = fc.array(fc.tuple(fc.constantFrom('account-1', 'account-2', 'account-3'), someEvent), {
  minLength: 1,
  maxLength: 25,
});

async function appendAll(store: MemoryEventStore, events: readonly (readonly [string, NewEvent])[]) {
  for (const [stream, one] of events) await append(store, stream, one);
}

describe('a read model', () => {
  it('equals the fold of the log after a crash between any two steps', async () => {
    const death = fc.record({ at: fc.integer({ min: 1, max: 60 }), isSent: fc.boolean() });
    const cases = fc.record({
      before: history,
      after: history,
      batchSize: fc.integer({ min: 1, max: 6 }),
      death,
    });
    let deaths = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ before, after, batchSize, death: planned }) => {
        await forgetReadModels(database);
        const store = new MemoryEventStore();
        const dying = dyingDatabase(database, planned);
        const first = projectorFor({ database: dying, store, batchSize, waitTimeoutMs: 60_000 });
        await appendAll(store, before);
        await diesOrEnds(dying, async () => {
          await first.start();
          await appendAll(store, after);
          await first.waitFor(await store.head());
        });
        await first.stop();
        if (dying.isDead()) deaths += 1;
        const second = projectorFor({ database, store, batchSize });
        await second.start();
        await second.waitFor(await store.head());
        await second.stop();
        expect(await storedViews(database)).toEqual(await foldedViews(store));
      }),
      { numRuns: 40 },
    );
    expect(deaths).toBeGreaterThan(10);
  });
});

describe('the projector', () => {
  it('survives the loss of all its connections, time and again', async () => {
    await forgetReadModels(database);
    const store = new MemoryEventStore();
    const projector = projectorFor({ database, store, batchSize: 3, retryEveryMs: 10 });
    await projector.start();
    for (let round = 0; round < 15; round += 1) {
      for (let i = 0; i < 8; i += 1) await append(store, `account-${i % 3}`, deposit(i, 'x', 'y'));
      await cutConnections();
    }
    await projector.waitFor(await store.head());
    expect(await storedViews(database)).toEqual(await foldedViews(store));
    expect((await projector.status()).map(({ status }) => status)).toEqual(['live', 'live']);
  });
});

/** Ends every session on the database but the one that asks. */
async function cutConnections(): Promise<void> {
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
}

async function diesOrEnds(dying: { isDead: () => boolean }, work: () => Promise<void>): Promise<void> {
  const ended = { yes: false };
  void work()
    .catch(() => undefined)
    .finally(() => (ended.yes = true));
  await until(() => ended.yes || dying.isDead());
}
