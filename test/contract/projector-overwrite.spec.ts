import { masterKeysFromSetting, PersonalKeys, personalKeysMigrations } from '@diarium/access';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, MemoryEventStore, type Projector } from '@diarium/event-store';
import {
  accounts,
  append,
  catalogue,
  catalogueWith,
  deposit,
  foldedViews,
  projectorFor,
  stopProjectors,
  storedRows,
  storedViews,
  until,
  type WordRow,
} from './projector.fixture';

let database: TestDatabase;
let store: MemoryEventStore;
let projector: Projector;

beforeEach(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations });
  store = new MemoryEventStore();
  projector = projectorFor({ database, store });
  await append(store, 'account-1', deposit(5, 'secret', 'open'));
  await append(store, 'account-2', deposit(7, 'open'));
  await projector.start();
});

afterEach(async () => {
  await stopProjectors();
  await database.drop();
});

function hidden(row: object): object | undefined {
  const { key } = row as WordRow;
  if (key === 'secret') return undefined;
  return 'words' in row ? { ...row, words: ['hidden'], last: { amount: 0, words: [] } } : row;
}

/** What an erasure does to what the first account said. */
const hideTheSecret = async (): Promise<void> =>
  projector.overwrite(await store.readStream('account-1'), hidden);

describe('rows that are being built', () => {
  /** All but the last event is in their rows. */
  const areNearlyBuilt = async (): Promise<boolean> => {
    const sql = 'SELECT FROM diarium.read_model_build WHERE position = 3';
    return (await database.pool.query(sql)).rowCount === 2;
  };

  it('once showed, when they went live, what was overwritten while they were built', async () => {
    await append(store, 'account-2', deposit(2, 'open'));
    const last = await append(store, 'account-1', deposit(1, 'open'));
    // Until they follow, the live ones may hold the lease for building, to tidy up.
    await projector.waitFor(last);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const slowly: typeof catalogue.fromStored = async (events) => {
      if (events.some(({ position }) => position === last)) await held;
      return catalogue.fromStored(events);
    };
    const builder = projectorFor({
      database,
      store,
      batchSize: 1,
      catalogue: Object.assign(Object.create(catalogue) as typeof catalogue, { fromStored: slowly }),
    });
    const rebuilt = builder.rebuild();
    await until(areNearlyBuilt);
    expect(await storedRows(database, accounts, 'building')).toMatchObject([
      { words: ['secret', 'open'] },
      {},
    ]);
    expect(await projector.overwriteBuilding(await store.readStream('account-1'), hidden)).toBe(true);
    await hideTheSecret();
    goOn();
    await rebuilt;
    const shown = await storedViews(database);
    expect(shown.accounts[0]).toMatchObject({ total: '6.00', words: ['hidden', 'open'] });
    expect(shown.words).toEqual([{ key: 'open', uses: 4 }]);
    expect(await projector.overwriteBuilding(await store.readStream('account-1'), hidden)).toBe(false);
  });

  it('by another program are begun anew: what its rows hold is not known here', async () => {
    await database.pool.query(
      `INSERT INTO diarium.read_model_build (schema, name, version) VALUES ('building', 'accounts', 9)`,
    );
    expect(await projector.overwriteBuilding([], hidden)).toBe(true);
    expect((await database.pool.query('SELECT FROM diarium.read_model_build')).rowCount).toBe(0);
  });
});

describe('rows that another process begins to build when somebody’s key was just closed', () => {
  it('once showed what it still remembered the key of, until the erasure was carried out', async () => {
    const own = await createTestDatabase({
      migrations: [...eventStoreMigrations, ...personalKeysMigrations],
    });
    const master = masterKeysFromSetting(Buffer.alloc(32, 'key').toString('base64'));
    const openKeys = () => PersonalKeys.open(own.pool, master, { forgottenAfterMs: 3_600_000 });
    const [one, other] = [await openKeys(), await openKeys()];
    const said = [{ ...deposit(5), data: { amount: 5, words: [], owner: 'Anna' } }];
    await append(store, 'account-3', ...(await catalogueWith(one.cipher).toStored(said)));
    const beside = projectorFor({ database: own, store, catalogue: catalogueWith(other.cipher) });
    const owners = async () =>
      (await storedRows(own, accounts)).map((row) => (row as { owner: string | null }).owner);
    await beside.start();
    expect(await owners()).toEqual([null, null, 'Anna']);
    await one.close('Anna');
    await beside.rebuild(['accounts']);
    expect(await owners()).toEqual([null, null, expect.stringMatching(/^\[raderad /)]);
    await stopProjectors();
    await own.drop();
  });
});

describe('live rows that are overwritten', () => {
  it('are others at once, or gone, and no row besides is touched', async () => {
    const before = await storedViews(database);
    await hideTheSecret();
    const after = await storedViews(database);
    expect(after.accounts[0]).toMatchObject({ key: 'account-1', total: '5.00', words: ['hidden'] });
    expect(after.accounts[1]).toEqual(before.accounts[1]);
    expect(after.words).toEqual([{ key: 'open', uses: 2 }]);
  });

  it('make what was remembered of them worthless, though no checkpoint moved', async () => {
    await until(() => projector.mark !== undefined);
    const before = projector.mark;
    await hideTheSecret();
    expect(projector.mark).not.toBe(before);
  });

  it('are where later events go on, and what the log says after a rebuild', async () => {
    await hideTheSecret();
    await projector.waitFor(await append(store, 'account-1', deposit(1, 'open')));
    const { accounts, words } = await storedViews(database);
    expect(accounts[0]).toMatchObject({ total: '6.00', words: ['hidden', 'open'] });
    expect(words).toEqual([{ key: 'open', uses: 3 }]);
    await projector.rebuild();
    expect(await storedViews(database)).toEqual(await foldedViews(store));
  });
});
