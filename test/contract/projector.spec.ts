import { type EntityManager } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { LiveTables, MemoryEventStore, type Projector, eventStoreMigrations } from '@diarium/event-store';
import fc from 'fast-check';
import {
  AccountRow,
  accounts,
  append,
  deposit,
  event,
  foldOfLog,
  foldedViews,
  projectorFor,
  stopProjectors,
  storedRows,
  storedViews,
  words,
} from './projector.fixture';

let database: TestDatabase;
let store: MemoryEventStore;
let projector: Projector;

beforeEach(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations });
  store = new MemoryEventStore();
  projector = projectorFor({ database, store });
});

afterEach(async () => {
  await stopProjectors();
  await database.drop();
});

/** As any store of the log takes it. */
function withoutLoneSurrogates<Data extends object>(data: Data): Data {
  return JSON.parse(JSON.stringify(data).replaceAll(/\\u(0000|d[89a-f]..)/g, '?')) as Data;
}

const anyText = fc.string({ unit: 'grapheme' });
const anyDeposit = fc.record({
  amount: fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
  words: fc.array(fc.oneof(anyText, fc.constantFrom('', 'NULL', '{}', '"', '\\', '\\N', '\n\r\t', ' ')), {
    maxLength: 4,
  }),
  owner: anyText,
  anything: fc.jsonValue(),
});
const anyInstant = fc.date({
  min: new Date('0100-01-01'),
  max: new Date('9000-01-01'),
  noInvalidDate: true,
});

describe('the projector', () => {
  it('builds what the log holds before it has started, and follows from there', async () => {
    await append(store, 'account-1', deposit(100, 'x', 'y'), deposit(1.5, 'y'));
    await projector.start();
    expect(await storedRows(database, accounts)).toEqual(await foldOfLog(store, accounts));
    await append(store, 'account-2', deposit(600, 'ö"\\,{}\t😀'));
    const position = await append(store, 'account-1', event('Closed', { reason: 'x' }));
    await projector.waitFor(position);
    expect(await storedViews(database)).toEqual(await foldedViews(store));
  });

  it('gives queries the live rows as entities', async () => {
    await append(store, 'account-1', deposit(100, 'x', 'y'));
    await projector.start();
    const tables = new LiveTables(database, [accounts, words]);
    const found = await tables.read({}, (rows) =>
      rows.getRepository(AccountRow).findOneByOrFail({ key: 'account-1' }),
    );
    expect({ ...found }).toEqual((await foldOfLog(store, accounts))[0]);
    await tables.close();
  });

  it('lets a query read another schema under its own settings, and the next query the live rows again', async () => {
    await append(store, 'account-1', deposit(100, 'x', 'y'));
    await projector.start();
    await database.pool.query(
      `CREATE SCHEMA seen;
       CREATE VIEW seen.account AS SELECT * FROM read.account WHERE key = current_setting('diarium.only')`,
    );
    const tables = new LiveTables(database, [accounts, words]);
    const count = (rows: EntityManager): Promise<number> => rows.getRepository(AccountRow).count();
    const all = await tables.read({}, count);
    const seen = (only: string) => tables.read({ schema: 'seen', settings: { 'diarium.only': only } }, count);
    expect([await seen('account-1'), await seen('account-2'), await tables.read({}, count)]).toEqual([
      1,
      0,
      all,
    ]);
    await tables.close();
  });

  it('reads a row with everything that the log held when it was asked for', async () => {
    await projector.start();
    for (let count = 1; count <= 20; count += 1) {
      await append(store, 'account-1', deposit(1));
      expect(await projector.row(accounts, 'account-1')).toMatchObject({ count });
    }
    expect(await projector.row(accounts, 'account-2')).toBeUndefined();
  });

  it('gives each value to the next batch as the fold left it', async () => {
    await projector.start();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyDeposit, anyInstant), { minLength: 1, maxLength: 5 }),
        async (all) => {
          for (const [one, when] of all)
            await projector.waitFor(
              await append(
                store,
                'account-1',
                event('Deposited', withoutLoneSurrogates(one), when.toISOString()),
              ),
            );
          expect(await storedViews(database)).toEqual(await foldedViews(store));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives each value to a table that it builds as the fold left it', async () => {
    await projector.start();
    const deposits = fc.array(fc.tuple(anyDeposit, anyInstant), { minLength: 25, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(deposits, async (all) => {
        for (const [nth, [one, when]] of all.entries())
          await append(
            store,
            `account-${nth}`,
            event('Deposited', withoutLoneSurrogates(one), when.toISOString()),
          );
        await projector.rebuild();
        expect(await storedViews(database)).toEqual(await foldedViews(store));
      }),
      { numRuns: 5 },
    );
  });

  it('tells versions, positions, lag and sizes', async () => {
    const before = await projector.status();
    expect(before).toMatchObject([
      { name: 'accounts', version: 1, status: 'building', position: 0 },
      { name: 'words', version: 1, status: 'building', position: 0 },
    ]);
    await append(store, 'account-1', deposit(100, 'x'), deposit(100, 'x'));
    await projector.start();
    await projector.stop();
    await append(store, 'account-1', deposit(100, 'x'));
    const [first] = await projector.status();
    expect(first).toMatchObject({ status: 'live', position: 2, head: 3, lag: 1, error: null });
    expect(first?.bytes).toBeGreaterThan(8192);
    expect(first?.updatedAt).toBeInstanceOf(Date);
  });

  it('starts where it stopped', async () => {
    await append(store, 'account-1', deposit(1, 'x'));
    await projector.start();
    await projector.stop();
    await append(store, 'account-1', deposit(2, 'x'));
    const second = projectorFor({ database, store });
    await second.start();
    await second.waitFor(2);
    expect(await storedRows(database, accounts)).toEqual(await foldOfLog(store, accounts));
    expect(await storedRows(database, words)).toEqual([{ key: 'x', uses: 2 }]);
  });
});
