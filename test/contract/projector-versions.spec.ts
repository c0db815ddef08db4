import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, MemoryEventStore, type ReadAll, type ReadModel } from '@diarium/event-store';
import {
  append,
  deposit,
  foldOfLog,
  forgetReadModels,
  projectorFor,
  stopProjectors,
  storedRows,
  until,
  words,
} from './projector.fixture';

/** Words that count each use ten times. */
const tenfold: ReadModel = {
  ...words,
  version: 2,
  project: {
    Deposited: (row, _, key) => ({ key, uses: ((row as { uses?: number } | undefined)?.uses ?? 0) + 10 }),
  },
};

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

describe('a new version of a read model', () => {
  it('is built beside the old one, which answers until then and is never seen half-built or missing', async () => {
    for (let i = 0; i < 50; i += 1) await append(store, `account-${i}`, deposit(1, 'x'));
    const old = projectorFor({ database, store, models: [words] });
    await old.start();
    const state = { isOver: false };
    const seen: number[] = [];
    const reading = (async () => {
      while (!state.isOver) {
        const { rows } = await database.pool.query<{ uses: number }>('SELECT uses FROM read.word');
        seen.push(rows[0]?.uses ?? -1);
      }
    })();
    const slow = projectorFor({ database, store, models: [tenfold], batchSize: 1 });
    await slow.start();
    state.isOver = true;
    await reading;
    expect(new Set(seen)).toEqual(new Set([50, 500].filter((uses) => seen.includes(uses))));
    expect(seen[0]).toBe(50);
    expect(await storedRows(database, words)).toEqual([{ key: 'x', uses: 500 }]);
    expect(await slow.status()).toMatchObject([{ version: 2, status: 'live' }]);
    expect(old.troubles).toEqual([]);
  });

  it('goes on from its checkpoint when its build was interrupted', async () => {
    for (let i = 0; i < 30; i += 1) await append(store, 'account-1', deposit(1, 'x'));
    const reads: number[] = [];
    const interrupted = new AbortController();
    const counting = (stopAt: number) =>
      Object.assign(Object.create(store) as MemoryEventStore, {
        readAll: async (query: ReadAll) => {
          reads.push(query.after);
          if (query.after >= stopAt) interrupted.abort();
          if (interrupted.signal.aborted && stopAt < Infinity) await sleep(200);
          return store.readAll(query);
        },
      });
    const first = projectorFor({ database, store: counting(15), models: [words], batchSize: 5 });
    const started = first.start();
    await until(() => interrupted.signal.aborted);
    await first.stop();
    await started;
    const [status] = await first.status();
    expect(status?.status).toBe('building');
    expect(status?.position).toBeGreaterThanOrEqual(10);
    reads.length = 0;
    const second = projectorFor({ database, store: counting(Infinity), models: [words], batchSize: 5 });
    await second.start();
    expect(Math.min(...reads)).toBe(status?.position);
    expect(await storedRows(database, words)).toEqual(await foldOfLog(store, words));
  });

  it('leaves a program with the old version idle', async () => {
    const old = projectorFor({ database, store, models: [words] });
    await old.start();
    const young = projectorFor({ database, store, models: [tenfold] });
    await young.start();
    await append(store, 'account-1', deposit(1, 'x'));
    await young.waitFor(1);
    await expect(old.waitFor(1, { timeoutMs: 200 })).rejects.toMatchObject({
      code: 'projector.wait-timeout',
    });
    expect(await storedRows(database, words)).toEqual([{ key: 'x', uses: 10 }]);
    expect(old.troubles.map(({ error }) => error.name)).toEqual(['NewerVersion']);
    const late = projectorFor({ database, store, models: [words] });
    await expect(late.start()).rejects.toMatchObject({ code: 'projector.newer-version' });
  });
});
