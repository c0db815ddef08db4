import { setTimeout as sleep } from 'node:timers/promises';
import { type Database } from '@diarium/database';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, MemoryEventStore } from '@diarium/event-store';
import { type Client } from 'pg';
import {
  accounts,
  append,
  deposit,
  foldedViews,
  forgetReadModels,
  projectorFor,
  stopProjectors,
  storedRows,
  storedViews,
  until,
  words,
} from './projector.fixture';

let database: TestDatabase;
let store: MemoryEventStore;

beforeAll(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations, poolSize: 12 });
});

beforeEach(async () => {
  await forgetReadModels(database);
  store = new MemoryEventStore();
});

afterEach(stopProjectors);
afterAll(() => database.drop());

/** A database that notes the sessions that were opened for locks; `isLockless` grants every lock. */
function watched(
  options: { readonly isLockless?: boolean } = {},
): Database & { readonly sessions: Client[] } {
  const sessions: Client[] = [];
  const connect = async () => {
    const session = await database.connect();
    sessions.push(session);
    if (options.isLockless)
      Object.assign(session, { query: () => Promise.resolve({ rows: [{ done: true }] }) });
    return session;
  };
  return { ...database, connect, sessions };
}

describe('two projectors on one database', () => {
  it('share the work so that each read model is run by one of them, and both know how far it is', async () => {
    const [first, second] = [projectorFor({ database, store }), projectorFor({ database, store })];
    await Promise.all([first.start(), second.start()]);
    for (let i = 1; i <= 20; i += 1) {
      const position = await append(store, 'account-1', deposit(i, 'x'));
      await Promise.all([first.waitFor(position), second.waitFor(position)]);
    }
    expect(await storedViews(database)).toEqual(await foldedViews(store));
    expect([...first.troubles, ...second.troubles]).toEqual([]);
  });

  it('take over from each other when one stops', async () => {
    const first = projectorFor({ database, store });
    await first.start();
    const second = projectorFor({ database, store });
    await second.start();
    await append(store, 'account-1', deposit(1, 'x'));
    await first.waitFor(1);
    await first.stop();
    await append(store, 'account-1', deposit(2, 'x'));
    await second.waitFor(2);
    expect(await storedViews(database)).toEqual(await foldedViews(store));
  });

  it('take over when the session that holds the locks of one is lost', async () => {
    const its = watched();
    const first = projectorFor({ database: its, store });
    await first.start();
    const second = projectorFor({ database, store });
    await second.start();
    const held = await locksHeld();
    const [session] = its.sessions;
    await database.pool.query('SELECT pg_terminate_backend($1)', [
      (session as unknown as { processID: number }).processID,
    ]);
    await until(async () => (await locksHeld()).some((pid) => !held.includes(pid)));
    for (let i = 1; i <= 10; i += 1) await append(store, 'account-1', deposit(i, 'x'));
    await Promise.all([first.waitFor(10), second.waitFor(10)]);
    expect(await storedViews(database)).toEqual(await foldedViews(store));
  });

  it('finish a rebuild whose lock was lost on the way', async () => {
    for (let i = 0; i < 30; i += 1) await append(store, 'account-1', deposit(i, 'x'));
    const its = watched();
    const projector = projectorFor({ database: its, store, batchSize: 1 });
    await projector.start();
    const positions: number[] = [];
    await projector.rebuild(['words'], {
      onProgress: ({ position }) => {
        if (position === 5) void its.sessions.at(-1)?.end();
        positions.push(position);
      },
    });
    expect(its.sessions.length).toBeGreaterThan(1);
    expect(positions.filter((position) => position === 1)).toHaveLength(1);
    expect(await storedViews(database)).toEqual(await foldedViews(store));
  });

  it('are fenced by the checkpoint when the locks keep neither of them out', async () => {
    const lockless = [1, 2, 3].map(() =>
      projectorFor({ database: watched({ isLockless: true }), store, batchSize: 3 }),
    );
    await Promise.all(lockless.map((projector) => projector.start()));
    for (let i = 1; i <= 60; i += 1) {
      await append(store, `account-${i % 3}`, deposit(i, i % 2 ? 'x' : 'y'));
      if (i % 7 === 0) await sleep(5);
    }
    await Promise.all(lockless.map((projector) => projector.waitFor(60)));
    expect(await storedViews(database)).toEqual(await foldedViews(store));
    expect(await storedRows(database, words)).toEqual([
      { key: 'x', uses: 30 },
      { key: 'y', uses: 30 },
    ]);
  });
});

/** Sessions that hold advisory locks on this database. */
async function locksHeld(): Promise<number[]> {
  const { rows } = await database.pool.query<{ pid: number }>(
    `SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory'
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return rows.map(({ pid }) => pid);
}

describe('waiting', () => {
  it('works in a process that runs no read model', async () => {
    const worker = projectorFor({ database, store });
    const onlooker = projectorFor({ database, store });
    await worker.start();
    await append(store, 'account-1', deposit(1, 'x'));
    await onlooker.waitFor(1);
    expect(await onlooker.row(accounts, 'account-1')).toMatchObject({ count: 1 });
  });

  it('ends when the bound is over, and names what is behind', async () => {
    const projector = projectorFor({ database, store, models: [words, accounts] });
    const none = projector.waitFor(0, { models: ['words'], timeoutMs: 40 });
    await expect(none).rejects.toMatchObject({ code: 'projector.wait-timeout' });
    await projector.start();
    await projector.waitFor(0);
    const wait = projector.waitFor(1, { timeoutMs: 60 });
    await expect(wait).rejects.toThrow('words, accounts');
    await expect(projector.waitFor(1, { models: ['nothing'] })).rejects.toMatchObject({
      code: 'projector.unknown-read-model',
    });
  });

  it('passes events that a read model has no use for, here and in another process', async () => {
    const worker = projectorFor({ database, store });
    const onlooker = projectorFor({ database, store });
    await worker.start();
    for (let i = 1; i <= 30; i += 1) await append(store, 'account-1', { ...deposit(1), type: 'Noted' });
    await worker.waitFor(30);
    await onlooker.waitFor(30);
    expect(await worker.status()).toMatchObject([{ position: 30 }, { position: 30 }]);
  });

  it('many at once take few looks at the checkpoints', async () => {
    const worker = projectorFor({ database, store });
    await worker.start();
    let looks = 0;
    const query = ((...given: Parameters<typeof database.pool.query>) => {
      looks += 1;
      return database.pool.query(...given);
    }) as typeof database.pool.query;
    const counted = {
      ...database,
      pool: Object.assign(Object.create(database.pool) as typeof database.pool, { query }),
    };
    const onlooker = projectorFor({ database: counted, store });
    const waits = Array.from({ length: 100 }, () => onlooker.waitFor(1));
    await sleep(150);
    await append(store, 'account-1', deposit(1, 'x'));
    await Promise.all(waits);
    expect(looks).toBeLessThan(40);
  });
});
