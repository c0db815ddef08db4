import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, migrateDatabase, openDatabase } from '@diarium/database';
import { startThrowAwayServer, type ThrowAwayServer } from '@diarium/database/testing';
import { eventStoreMigrations, MemoryEventStore } from '@diarium/event-store';
import {
  append,
  deposit,
  foldOfLog,
  forgetReadModels,
  projectorFor,
  stopProjectors,
  storedRows,
  words,
} from './projector.fixture';

describe('a read model when the server of the database crashes', () => {
  let server: ThrowAwayServer;
  let database: Database;

  beforeAll(async () => {
    server = await startThrowAwayServer();
    database = await openDatabase({ databaseUrl: server.url, dataDir: '', poolSize: 5 });
    await migrateDatabase(database, eventStoreMigrations);
  });

  beforeEach(() => forgetReadModels(database));
  afterEach(stopProjectors);

  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  /** The death of one session makes the server drop all others and recover. */
  async function crash(): Promise<void> {
    const { rows } = await database.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    const answers = () =>
      database.pool.query('SELECT').then(
        () => true,
        () => false,
      );
    while (!(await answers())) await sleep(50);
  }

  it('begins anew while it is being built, because the crash empties its table, and keeps every row once it is live', async () => {
    const store = new MemoryEventStore();
    for (let i = 0; i < 20; i += 1) await append(store, `account-${i % 3}`, deposit(i, 'x', `y${i}`));
    const first = projectorFor({ database, store, models: [words], batchSize: 5 });
    const stop = new AbortController();
    const rebuild = first.rebuild(['words'], {
      signal: stop.signal,
      onProgress: ({ position }) => position === 10 && stop.abort(),
    });
    await expect(rebuild).rejects.toThrow('aborted');
    const [left] = await first.status();
    expect(left).toMatchObject({ status: 'building' });
    expect(left?.position).toBeGreaterThanOrEqual(10);
    await crash();
    expect(await first.status()).toMatchObject([{ status: 'building', position: 0 }]);

    const second = projectorFor({ database, store, models: [words] });
    await second.start();
    await second.stop();
    expect(await storedRows(database, words)).toEqual(await foldOfLog(store, words));

    await database.pool.query('CHECKPOINT');
    await crash();
    expect(await storedRows(database, words)).toEqual(await foldOfLog(store, words));
  });

  it('was said to hold what the crash had taken back, by whoever folded it and by whoever looked on', async () => {
    const store = new MemoryEventStore();
    const [folding, looking] = [1, 2].map(() =>
      projectorFor({ database, store, models: [words], waitTimeoutMs: 60_000 }),
    );
    await folding?.start();
    for (let i = 0; i < 6; i += 1) {
      await append(store, 'account-1', deposit(i, `z${i}`));
      const position = await store.head();
      await Promise.all([folding?.waitFor(position), looking?.waitFor(position)]);
      await crash();
      await (i % 2 === 0 ? folding : looking)?.waitFor(position);
      expect(await storedRows(database, words)).toEqual(await foldOfLog(store, words));
    }
  });
});
