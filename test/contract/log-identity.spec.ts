import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { claimLog, eventStoreMigrations, MemoryEventStore } from '@diarium/event-store';
import { anEvent } from '@diarium/event-store/testing';

describe('the log to which the positions in a database belong', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase({ migrations: eventStoreMigrations });
  });

  afterEach(() => database.drop());

  const claim = (store: MemoryEventStore, engine = 'PostgreSQL'): Promise<void> =>
    claimLog(database.pool, store, engine);

  async function logWithAnEvent(): Promise<MemoryEventStore> {
    const store = new MemoryEventStore();
    await store.append('case-1', -1, [anEvent()]);
    return store;
  }

  async function foldSomething(): Promise<void> {
    await database.pool.query(
      "INSERT INTO diarium.read_model (schema, name, version, position) VALUES ('read', 'cases', 1, 1)",
    );
  }

  it('is the same log at each start, from the time when it was empty', async () => {
    const store = new MemoryEventStore();
    await claim(store);
    await store.append('case-1', -1, [anEvent()]);
    await foldSomething();
    await claim(store);
    await store.append('case-1', 0, [anEvent()]);
    await expect(claim(store)).resolves.toBeUndefined();
  });

  it('is not changed for the same log in another engine', async () => {
    const store = await logWithAnEvent();
    await claim(store);
    await foldSomething();
    await expect(claim(store, 'EventStoreDB')).rejects.toMatchObject({
      code: 'log.other-log',
      message: expect.stringMatching(/in PostgreSQL.*in EventStoreDB/) as string,
    });
  });

  it('is not changed for another log in the same engine, nor for an empty one', async () => {
    await claim(await logWithAnEvent());
    await foldSomething();
    await expect(claim(await logWithAnEvent())).rejects.toMatchObject({ code: 'log.other-log' });
    await expect(claim(new MemoryEventStore())).rejects.toMatchObject({ code: 'log.other-log' });
  });

  it('is not taken for an empty one that lost what was folded', async () => {
    await claim(new MemoryEventStore());
    await foldSomething();
    await expect(claim(new MemoryEventStore())).rejects.toMatchObject({ code: 'log.other-log' });
  });

  it('is not changed when only a policy has a position in it', async () => {
    const store = await logWithAnEvent();
    await claim(store);
    await database.pool.query("INSERT INTO diarium.policy (name, position) VALUES ('agenda', 1)");
    await expect(claim(store, 'EventStoreDB')).rejects.toMatchObject({ code: 'log.other-log' });
  });

  it('may be changed as long as nothing was folded', async () => {
    await claim(await logWithAnEvent());
    const other = await logWithAnEvent();
    await claim(other, 'EventStoreDB');
    await foldSomething();
    await expect(claim(other, 'EventStoreDB')).resolves.toBeUndefined();
  });
});
