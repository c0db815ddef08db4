import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, MemoryEventStore, type ReadModel } from '@diarium/event-store';
import fc from 'fast-check';
import {
  accounts,
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

const skipped = { actor: 'arkivarie', reason: 'Felet är rättat i nästa version.' };

/** Accounts that cannot take a deposit of 13, each in its own way. */
const allergic: Record<string, ReadModel['project'][string]> = {
  'a fold that throws': () => {
    throw new Error('Thirteen!');
  },
  'a row that the database refuses': (row, one, key) => ({ ...folded(row, one, key), owner: 'a\0b' }),
  'a row that would not come back as it went in': (row, one, key) => ({
    ...folded(row, one, key),
    changedAt: one.occurredAt,
  }),
  'a row for another key': (row, one) => folded(row, one, 'other'),
  'a row with a field too many': (row, one, key) => ({ ...folded(row, one, key), strange: 1 }),
  'a row that is changed in place': (row, one, key) =>
    row ? Object.assign(row, { count: 1 }) : folded(row, one, key),
};

function folded(...given: Parameters<ReadModel['project'][string]>): object {
  const row = accounts.project['Deposited']?.(...given);
  if (!row) throw new Error('A deposit makes an account.');
  return row;
}

function allergicAccounts(reaction: ReadModel['project'][string] | undefined): ReadModel {
  const deposited: ReadModel['project'][string] = (row, one, key) =>
    (one.data as { amount: number }).amount === 13 && reaction
      ? reaction(row, one, key)
      : folded(row, one, key);
  return { ...accounts, project: { ...accounts.project, Deposited: deposited } };
}

let database: TestDatabase;
let store: MemoryEventStore;

beforeAll(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations });
});

beforeEach(async () => {
  await forgetReadModels(database);
  store = new MemoryEventStore();
});

afterEach(stopProjectors);
afterAll(() => database.drop());

describe('a poison event', () => {
  it.each(Object.entries(allergic))(
    'halts one read model, by %s, and the others go on',
    async (_, reaction) => {
      const models = [allergicAccounts(reaction), words];
      const projector = projectorFor({ database, store, models });
      await append(store, 'account-1', deposit(1, 'x'));
      await projector.start();
      await projector.waitFor(await append(store, 'account-1', deposit(2, 'x')));
      await projector.waitFor(await append(store, 'account-1', deposit(3, 'y')));
      await append(store, 'account-1', deposit(13, 'y'));
      await expect(projector.waitFor(4)).rejects.toMatchObject({ code: 'projector.halted' });
      await append(store, 'account-1', deposit(5, 'y'));
      await expect(projector.waitFor(5)).rejects.toMatchObject({ code: 'projector.halted' });
      await projector.waitFor(5, { models: ['words'] });
      expect(await storedRows(database, words)).toEqual(await foldOfLog(store, words));
      expect(await storedRows(database, accounts)).toEqual(
        await foldOfLog(store, accounts, ({ position }) => position < 4),
      );
      const { events } = await store.readAll({ after: 3, limit: 1 });
      const error = { eventId: events[0]?.id, type: 'Deposited', position: 4 };
      expect(await projector.status()).toMatchObject([
        { name: 'accounts', status: 'halted', position: 3, lag: 2, error },
        { name: 'words', status: 'live', position: 5, error: null },
      ]);
      await until(() => projector.troubles.length > 0);
      expect(projector.troubles.map(({ of, error }) => [of, error.name])).toEqual([['accounts', 'Halted']]);
      await projector.stop();
    },
  );

  it('is passed over by an operator only, whose decision is recorded', async () => {
    const models = [allergicAccounts(allergic['a fold that throws'])];
    const projector = projectorFor({ database, store, models });
    await projector.start();
    await append(store, 'account-1', deposit(1), deposit(13), deposit(5));
    await expect(projector.waitFor(3)).rejects.toMatchObject({ code: 'projector.halted' });
    await expect(projector.skip('accounts', 1, skipped)).rejects.toMatchObject({
      code: 'projector.not-halted',
    });
    await projector.skip('accounts', 2, skipped);
    await until(async () => (await projector.status())[0]?.position === 3);
    const withoutIt = await foldOfLog(store, accounts, ({ position }) => position !== 2);
    expect(await storedRows(database, accounts)).toEqual(withoutIt);
    const { rows } = await database.pool.query('SELECT * FROM diarium.read_model_skip');
    expect(rows).toMatchObject([
      { name: 'accounts', version: 1, position: 2, error: 'Thirteen!', ...skipped },
    ]);
    await projector.rebuild(['accounts']);
    expect(await storedRows(database, accounts)).toEqual(withoutIt);
  });

  it('is tried again by a program that can take it', async () => {
    const ill = projectorFor({
      database,
      store,
      models: [allergicAccounts(allergic['a fold that throws'])],
    });
    await append(store, 'account-1', deposit(1));
    await ill.start();
    await append(store, 'account-1', deposit(13), deposit(5));
    await expect(ill.waitFor(3)).rejects.toMatchObject({ code: 'projector.halted' });
    await ill.stop();
    const well = projectorFor({ database, store, models: [accounts] });
    await well.start();
    await until(async () => (await well.status())[0]?.status === 'live');
    await well.waitFor(3);
    expect(await storedRows(database, accounts)).toEqual(await foldOfLog(store, accounts));
  });

  it('lets the start end when it stands in the way of the first build, and nothing half-built is live', async () => {
    await append(store, 'account-1', deposit(1), deposit(13), deposit(5));
    const projector = projectorFor({
      database,
      store,
      models: [allergicAccounts(allergic['a fold that throws']), words],
    });
    await projector.start();
    expect(await projector.status()).toMatchObject([
      { name: 'accounts', status: 'halted', position: 1 },
      { name: 'words', status: 'live', position: 3 },
    ]);
    await expect(projector.waitFor(1)).rejects.toMatchObject({ code: 'projector.halted' });
    await expect(storedRows(database, accounts)).rejects.toThrow('does not exist');
    await projector.skip('accounts', 2, skipped);
    await until(async () => (await projector.status())[0]?.status === 'live');
  });

  it('that this program cannot read halts the read models that want it', async () => {
    const projector = projectorFor({ database, store });
    await projector.start();
    await append(store, 'account-1', deposit(1), { ...deposit(2, 'x'), version: 7 });
    for (const name of ['accounts', 'words'])
      await expect(projector.waitFor(2, { models: [name] })).rejects.toThrow('this program reads up to 1');
    expect(await projector.status()).toMatchObject([{ status: 'halted', position: 1 }, { status: 'halted' }]);
  });

  it('leaves exactly what came before it, wherever it stands and however large the batches', async () => {
    const some = fc.record({
      before: fc.nat(12),
      after: fc.nat(12),
      batchSize: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ before, after, batchSize }) => {
        await forgetReadModels(database);
        const log = new MemoryEventStore();
        const models = [allergicAccounts(allergic['a row that the database refuses'])];
        const projector = projectorFor({ database, store: log, models, batchSize });
        await projector.start();
        const deposits = (count: number) => Array.from({ length: count }, (_, i) => deposit(i % 10));
        await append(log, 'account-1', ...deposits(before), deposit(13), ...deposits(after));
        await expect(projector.waitFor(before + 1)).rejects.toMatchObject({ code: 'projector.halted' });
        const [status] = await projector.status();
        expect(status).toMatchObject({ position: before, error: { position: before + 1 } });
        const rest = await foldOfLog(log, accounts, ({ position }) => position <= before);
        expect(await storedRows(database, accounts)).toEqual(rest);
        await projector.stop();
      }),
      { numRuns: 15 },
    );
  });
});
