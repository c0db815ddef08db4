import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import {
  type BuildProgress,
  eventStoreMigrations,
  LiveTables,
  MemoryEventStore,
  type PastOptions,
  type PastTime,
  type Projector,
} from '@diarium/event-store';
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
  WordRow,
  words,
} from './projector.fixture';

let database: TestDatabase;
let tables: LiveTables;
let store: MemoryEventStore;
let projector: Projector;

const at = (minutes: number): string => new Date(Date.UTC(2022, 2, 1, 8, minutes)).toISOString();

beforeAll(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations });
  tables = new LiveTables(database, [accounts, words]);
});

beforeEach(async () => {
  await forgetReadModels(database);
  store = new MemoryEventStore();
  for (let i = 0; i < 30; i += 1) await happen(i);
  projector = projectorFor({ database, store, batchSize: 4 });
});

afterEach(async () => {
  await projector.past.clear();
  await stopProjectors();
  expect(await schemas()).toEqual([]);
});

afterAll(async () => {
  await tables.close();
  await database.drop();
});

/** One event, which happened so many minutes into the day. */
async function happen(minute: number): Promise<void> {
  const { type, data } = deposit(minute, `word-${minute % 5}`);
  await append(store, `account-${minute % 3}`, event(type, data as object, at(minute)));
}

const schemas = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'past%' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

interface Asked extends PastOptions {
  readonly by?: Projector;
  readonly most?: number;
}

/** The accounts as they were, by a query that knows nothing of it. */
async function accountsAt(time: PastTime, { by = projector, most = 8, ...options }: Asked = {}) {
  const ground = await by.past.ground(time, options, { most, idleMs: 60_000 });
  const rows = await tables.read(ground, (found) => found.getRepository(AccountRow).find());
  return rows.map((row) => ({ ...row })).sort((one, other) => (one.key < other.key ? -1 : 1));
}

const folded = ({ position, happenedBy = at(999) }: PastTime) =>
  foldOfLog(store, accounts, (one) => one.position <= position && one.occurredAt <= happenedBy);

describe('the tables as they were', () => {
  it('hold what a query asks for that nobody prepared for it, on both axes', async () => {
    for (const time of [{ position: 12 }, { position: 30, happenedBy: at(7) }, { position: 0 }])
      expect(await accountsAt(time)).toEqual(await folded(time));
  });

  it('are built only as far as a query reads them, and once', async () => {
    const built: BuildProgress[] = [];
    const onProgress = (progress: BuildProgress) => built.push(progress);
    await accountsAt({ position: 12 }, { onProgress });
    expect(new Set(built.map(({ name }) => name))).toEqual(new Set(['accounts']));
    const first = built.length;
    await accountsAt({ position: 12 }, { onProgress });
    expect(built).toHaveLength(first);
  });

  it('begin where the nearest earlier ones ended', async () => {
    await accountsAt({ position: 5 });
    await accountsAt({ position: 20 });
    await accountsAt({ position: 25, happenedBy: at(24) });
    const positions: number[] = [];
    const onProgress = ({ position }: BuildProgress) => positions.push(position);
    expect(await accountsAt({ position: 27 }, { onProgress })).toEqual(await folded({ position: 27 }));
    expect(positions).toEqual([24, 27]);
  });

  it('of what had happened hold for later events that happened later, and only for these', async () => {
    const time = { position: 30, happenedBy: at(10) };
    await accountsAt(time);
    await happen(40);
    expect(await accountsAt({ ...time, position: 31 })).toEqual(await folded({ ...time, position: 31 }));
    expect(await schemas()).toHaveLength(1);
    await happen(3);
    expect(await accountsAt({ ...time, position: 32 })).toEqual(await folded({ ...time, position: 32 }));
    expect(await schemas()).toHaveLength(2);
  });

  it('are bounded in number: those that were used longest ago go', async () => {
    const [first] = [await accountsAt({ position: 1 }, { most: 3 }), await schemas()];
    for (const position of [2, 3, 4, 5]) await accountsAt({ position }, { most: 3 });
    expect(await schemas()).toHaveLength(3);
    expect(await accountsAt({ position: 1 }, { most: 3 })).toEqual(first);
  });

  it('go when nobody has used them for long', async () => {
    await accountsAt({ position: 1 });
    await database.pool.query(`UPDATE diarium.past SET used_at = used_at - interval '1 hour'`);
    await accountsAt({ position: 2 });
    expect(await schemas()).toHaveLength(1);
  });

  it('come back for a query whose ground was dropped under it', async () => {
    const ground = await projector.past.ground({ position: 9 });
    await projector.past.clear();
    const count = () => tables.read(ground, (found) => found.getRepository(WordRow).count());
    expect(await count()).toBe(5);
    await projector.past.clear();
    expect(await count()).toBe(5);
  });

  it('that a query reads still were found by others after they had been cleared: nobody finds them', async () => {
    const { schema } = await projector.past.ground({ position: 9 });
    await accountsAt({ position: 9 });
    const reading = await database.connect();
    await reading.query(`BEGIN; SELECT FROM "${schema}".account`);
    await projector.past.clear();
    expect((await projector.past.ground({ position: 9 })).schema).not.toBe(schema);
    await reading.end();
  });

  it('are built once for two processes that ask at once', async () => {
    const others = [projector, projectorFor({ database, store, batchSize: 4 })];
    const positions: number[] = [];
    const onProgress = ({ position }: BuildProgress) => positions.push(position);
    const answers = await Promise.all(others.map((by) => accountsAt({ position: 11 }, { by, onProgress })));
    expect(answers[0]).toEqual(await folded({ position: 11 }));
    expect(answers[1]).toEqual(answers[0]);
    expect(positions).toEqual([4, 8, 11]);
  });

  it('leave nothing behind when whoever asked gives up', async () => {
    const giving = new AbortController();
    const onProgress = () => giving.abort();
    await expect(accountsAt({ position: 30 }, { signal: giving.signal, onProgress })).rejects.toThrow(
      'abort',
    );
    expect(await schemas()).toHaveLength(1);
    expect(await accountsAt({ position: 30 })).toEqual(await folded({ position: 30 }));
  });

  it('are rid of what a crash of the server or of a process has left', async () => {
    await accountsAt({ position: 8 });
    // A crash of the server empties the unlogged list, and leaves schemas with empty tables.
    await database.pool.query('TRUNCATE diarium.past');
    await database.pool.query('CREATE SCHEMA past_0123456789ab_accounts');
    expect(await accountsAt({ position: 8 })).toEqual(await folded({ position: 8 }));
    expect(await schemas()).toHaveLength(1);
  });
});
