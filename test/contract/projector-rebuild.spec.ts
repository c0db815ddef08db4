import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { type BuildProgress, eventStoreMigrations, LiveTables, MemoryEventStore } from '@diarium/event-store';
import {
  AccountRow,
  accounts,
  append,
  deposit,
  foldedViews,
  foldOfLog,
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

/** Gives an account one deposit after the other while `work` runs. */
async function whileAppending(work: () => Promise<void>): Promise<void> {
  const state = { isOver: false };
  const appending = (async () => {
    while (!state.isOver) {
      await append(store, 'account-1', deposit(1, 'x'));
      await new Promise(setImmediate);
    }
  })();
  await work().finally(() => (state.isOver = true));
  await appending;
}

describe('a rebuild', () => {
  it('repairs rows that somebody changed, and tells how far it is', async () => {
    for (let i = 0; i < 25; i += 1) await append(store, `account-${i % 3}`, deposit(i, 'x'));
    const projector = projectorFor({ database, store, batchSize: 10 });
    await projector.start();
    await database.pool.query(`UPDATE read.account SET count = 99; DELETE FROM read.word`);
    const progress: BuildProgress[] = [];
    await projector.rebuild(['accounts'], { onProgress: (step) => progress.push(step) });
    expect(await storedRows(database, accounts)).toEqual(await foldOfLog(store, accounts));
    expect(await storedRows(database, words)).toEqual([]);
    expect(progress.slice(0, 3)).toMatchObject([10, 20, 25].map((position) => ({ position, head: 25 })));
    expect(progress.every(({ name, eventsPerSecond }) => name === 'accounts' && eventsPerSecond > 0)).toBe(
      true,
    );
    await projector.rebuild();
    expect(await storedViews(database)).toEqual(await foldedViews(store));
  });

  it('repairs them for good, also where the runner had read them', async () => {
    await append(store, 'account-1', deposit(1, 'x'));
    const first = projectorFor({ database, store });
    await first.start();
    await first.stop();
    await database.pool.query(`UPDATE read.account SET count = 99`);
    const second = projectorFor({ database, store });
    await second.start();
    await second.waitFor(await append(store, 'account-1', deposit(2, 'x')));
    expect(await storedRows(database, accounts)).toMatchObject([{ count: 100 }]);
    await second.rebuild(['accounts']);
    await second.waitFor(await append(store, 'account-1', deposit(3, 'x')));
    expect(await storedRows(database, accounts)).toEqual(await foldOfLog(store, accounts));
  });

  it('of all read models under load never takes a view back in time, and no query fails', async () => {
    const projector = projectorFor({ database, store });
    await append(store, 'account-1', deposit(1, 'x'));
    await projector.start();
    const tables = new LiveTables(database, [accounts, words]);
    await whileAppending(async () => {
      const state = { isOver: false };
      const watching = (async () => {
        let before = 0;
        while (!state.isOver) {
          const { count } = await tables.read({}, (rows) =>
            rows.getRepository(AccountRow).findOneByOrFail({ key: 'account-1' }),
          );
          expect(count).toBeGreaterThanOrEqual(before);
          before = count;
        }
      })();
      for (let i = 0; i < 5; i += 1) await projector.rebuild();
      state.isOver = true;
      await watching;
    });
    await projector.waitFor(await store.head());
    expect(await storedViews(database)).toEqual(await foldedViews(store));
    expect(projector.troubles).toEqual([]);
    await tables.close();
  });

  it('once failed a reader of several tables who was waited for, and waited in turn', async () => {
    const tables = new LiveTables(database, [accounts, words]);
    let asked = 0;
    const answer = await tables.read({}, async (rows) => {
      asked += 1;
      if (asked === 1) await rows.query(`DO $$ BEGIN RAISE 'deadlock' USING ERRCODE = '40P01'; END $$`);
      return 'answer';
    });
    expect([answer, asked]).toEqual(['answer', 2]);
    const always = tables.read({}, (rows) =>
      rows.query(`DO $$ BEGIN RAISE 'deadlock' USING ERRCODE = '40P01'; END $$`),
    );
    await expect(always).rejects.toThrow('deadlock');
    await tables.close();
  });

  it('keeps every index of the entity and of the read model', async () => {
    const projector = projectorFor({ database, store });
    await projector.start();
    const definitions = async () => {
      const { rows } = await database.pool.query<{ indexdef: string }>(
        `SELECT indexdef FROM pg_indexes WHERE schemaname = 'read' AND tablename = 'account' ORDER BY indexdef`,
      );
      return rows.map(({ indexdef }) => indexdef.replace(/^.* USING /, ''));
    };
    const before = await definitions();
    expect(before).toEqual(
      expect.arrayContaining(['btree (key)', 'btree (owner, count)', 'btree ("position")']),
    );
    await projector.rebuild();
    await projector.rebuild();
    expect(await definitions()).toEqual(before);
  });

  it('that was interrupted changes nothing, and what it left is removed at the next start', async () => {
    for (let i = 0; i < 20; i += 1) await append(store, 'account-1', deposit(i, 'x'));
    const first = projectorFor({ database, store, models: [words], batchSize: 5 });
    await first.start();
    const stop = new AbortController();
    const rebuild = first.rebuild(['words'], {
      signal: stop.signal,
      onProgress: ({ position }) => position === 10 && stop.abort(),
    });
    await expect(rebuild).rejects.toThrow('aborted');
    expect((await first.status()).map(({ status }) => status).sort()).toEqual(['building', 'live']);
    expect(await storedRows(database, words)).toEqual(await foldOfLog(store, words));
    await first.stop();
    const second = projectorFor({ database, store, models: [words] });
    await second.start();
    await until(async () => (await second.status()).length === 1);
    const { rows } = await database.pool.query("SELECT to_regclass('building.word') AS left");
    expect(rows).toEqual([{ left: null }]);
  });

  it('waits for one that is under way', async () => {
    for (let i = 0; i < 20; i += 1) await append(store, 'account-1', deposit(i, 'x'));
    const [first, second] = [
      projectorFor({ database, store, batchSize: 3 }),
      projectorFor({ database, store }),
    ];
    await first.start();
    await Promise.all([first.rebuild(), second.rebuild(), first.rebuild(['words'])]);
    expect(await storedViews(database)).toEqual(await foldedViews(store));
  });
});
