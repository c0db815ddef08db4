import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, MemoryEventStore, type Projector } from '@diarium/event-store';
import {
  append,
  deposit,
  foldedViews,
  projectorFor,
  stopProjectors,
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

/** What an erasure does to what the first account said. */
async function hideTheSecret(): Promise<void> {
  await projector.overwrite(await store.readStream('account-1'), (row) => {
    const { key } = row as WordRow;
    if (key === 'secret') return undefined;
    return 'words' in row ? { ...row, words: ['hidden'], last: { amount: 0, words: [] } } : row;
  });
}

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
