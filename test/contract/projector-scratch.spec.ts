import { openDataSource } from '@diarium/database';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import {
  type Bounds,
  type BuildProgress,
  eventStoreMigrations,
  MemoryEventStore,
} from '@diarium/event-store';
import fc from 'fast-check';
import {
  AccountRow,
  accounts,
  append,
  deposit,
  event,
  foldOfLog,
  forgetReadModels,
  projectorFor,
  stopProjectors,
  storedRows,
  words,
} from './projector.fixture';

const SCHEMA = 'as_of_test';

let database: TestDatabase;
let store: MemoryEventStore;
let minute: number;

beforeAll(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations });
});

beforeEach(async () => {
  await forgetReadModels(database);
  minute = 0;
  store = new MemoryEventStore(() => new Date(at(minute)));
});

afterEach(async () => {
  await projectorFor({ database, store }).dropScratch(SCHEMA);
  await stopProjectors();
});
afterAll(() => database.drop());

/** So many minutes into the day on which all this happens. */
const at = (minutes: number): string => new Date(Date.UTC(2022, 2, 1, 8, minutes)).toISOString();

/** One event a minute; it happened `ago` minutes before it was recorded. */
async function record(account: string, ago: number, closes = false): Promise<void> {
  minute += 1;
  const happened = at(minute - ago);
  const { data, type } = closes ? event('Closed', { reason: 'x' }) : deposit(minute, `word-${minute % 3}`);
  await append(store, account, event(type, data as object, happened));
}

const foldWithin = ({ upTo = Infinity, recordedBy = at(9999), happenedBy = at(9999) }: Bounds) =>
  foldOfLog(
    store,
    accounts,
    (one) => one.position <= upTo && one.recordedAt <= recordedBy && one.occurredAt <= happenedBy,
  );

describe('a scratch schema', () => {
  it('holds the fold of the log within its bounds, on each axis and on all', async () => {
    const instant = fc.option(fc.integer({ min: -2, max: 32 }).map(at), { nil: undefined });
    const bounds = fc.record({
      upTo: fc.option(fc.nat(30), { nil: undefined }),
      recordedBy: instant,
      happenedBy: instant,
    });
    const history = fc.array(
      fc.record({
        account: fc.constantFrom('account-1', 'account-2'),
        ago: fc.nat(20),
        closes: fc.boolean(),
      }),
      { maxLength: 25 },
    );
    const cases = fc.record({ history, asked: fc.array(bounds, { minLength: 1, maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 9 }), async ({ history: past, asked }, batchSize) => {
        minute = 0;
        store = new MemoryEventStore(() => new Date(at(minute)));
        for (const { account, ago, closes } of past) await record(account, ago, closes);
        const projector = projectorFor({ database, store, batchSize });
        for (const one of asked) {
          await projector.buildInto(SCHEMA, [accounts], { bounds: one });
          expect(await storedRows(database, accounts, SCHEMA)).toEqual(await foldWithin(one));
        }
        await projector.dropScratch(SCHEMA);
      }),
      { numRuns: 40 },
    );
  });

  it('as of now equals the live rows', async () => {
    for (let i = 0; i < 20; i += 1) await record(`account-${i % 4}`, i, i % 7 === 0);
    const projector = projectorFor({ database, store });
    await projector.start();
    expect(await projector.buildInto(SCHEMA, [accounts, words])).toBe(20);
    expect(await storedRows(database, accounts, SCHEMA)).toEqual(await storedRows(database, accounts));
    expect(await storedRows(database, words, SCHEMA)).toEqual(await storedRows(database, words));
  });

  it('answers the same queries as the live rows', async () => {
    for (let i = 0; i < 6; i += 1) await record('account-1', 0);
    await projectorFor({ database, store }).buildInto(SCHEMA, [accounts], { bounds: { upTo: 4 } });
    const source = await openDataSource(database, { schema: SCHEMA, entities: [AccountRow], poolSize: 1 });
    const found = await source.getRepository(AccountRow).findOneByOrFail({ key: 'account-1' });
    expect(found.count).toBe(4);
    await source.destroy();
  });

  it('goes on from what it holds when its bounds move forward, and starts anew when they do not', async () => {
    for (let i = 0; i < 10; i += 1) await record('account-1', 0);
    const projector = projectorFor({ database, store, batchSize: 2 });
    const positions: number[] = [];
    const onProgress = ({ position }: BuildProgress) => positions.push(position);
    const build = async (bounds: Bounds) => {
      positions.length = 0;
      const reached = await projector.buildInto(SCHEMA, [accounts], { bounds, onProgress });
      expect(await storedRows(database, accounts, SCHEMA)).toEqual(await foldWithin(bounds));
      return [reached, ...positions];
    };
    expect(await build({ upTo: 3 })).toEqual([3, 2, 3]);
    expect(await build({ upTo: 6 })).toEqual([6, 5, 6]);
    expect(await build({ recordedBy: at(8) })).toEqual([8, 2, 4, 6, 8, 8]);
    expect(await build({ recordedBy: at(99) })).toEqual([10, 10]);
    expect(await build({ happenedBy: at(5) })).toEqual([10, 2, 4, 6, 8, 10]);
    expect(await build({ upTo: 1 })).toEqual([1, 1]);
  });

  it('has no key before something is looked for in it, and one at the latest when it is indexed', async () => {
    const keysIn = async (schema: string) => {
      const name = `${schema}.account`;
      const sql = 'SELECT FROM pg_index WHERE indrelid = to_regclass($1) AND indisprimary';
      return (await database.pool.query(sql, [name])).rowCount;
    };
    for (let i = 0; i < 9; i += 1) await record(`account-${i % 3}`, 0);
    const projector = projectorFor({ database, store });
    const build = async (upTo: number, withoutIndexes = true) => {
      await projector.buildInto(SCHEMA, [accounts], { bounds: { upTo }, withoutIndexes });
      expect(await storedRows(database, accounts, SCHEMA)).toEqual(await foldWithin({ upTo }));
      return keysIn(SCHEMA);
    };
    expect(await build(3)).toBe(0);
    expect(await build(6)).toBe(1);
    await projector.dropScratch(SCHEMA);
    expect(await build(3, false)).toBe(1);
    await projector.start();
    expect(await keysIn('read')).toBe(1);
  });

  it('touches neither the live rows nor their checkpoints', async () => {
    for (let i = 0; i < 5; i += 1) await record('account-1', 0);
    const projector = projectorFor({ database, store });
    await projector.start();
    const before = await projector.status();
    await projector.buildInto(SCHEMA, [accounts], { bounds: { upTo: 2 } });
    await projector.dropScratch(SCHEMA);
    expect(await projector.status()).toEqual(before);
    await expect(storedRows(database, accounts, SCHEMA)).rejects.toThrow('does not exist');
  });

  it.each(['read', 'building', 'diarium', 'public', 'pg_catalog', 'Grund', 'a"b', ''])(
    'cannot be called "%s"',
    async (name) => {
      const projector = projectorFor({ database, store });
      await expect(projector.buildInto(name, [accounts])).rejects.toThrow('scratch schema');
      await expect(projector.dropScratch(name)).rejects.toThrow('scratch schema');
    },
  );
});
