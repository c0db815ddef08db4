import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, PostgresEventStore } from '@diarium/event-store';
import { eventStoreContract } from '@diarium/event-store/testing';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrations: eventStoreMigrations });
});

afterAll(() => database.drop());

eventStoreContract('PostgreSQL', {
  open: async () => {
    await emptyLog();
    const stores: PostgresEventStore[] = [];
    const open = (): PostgresEventStore => {
      const store = new PostgresEventStore(database);
      stores.push(store);
      return store;
    };
    return {
      store: open(),
      again: () => Promise.resolve(open()),
      dispose: async () => {
        await Promise.all(stores.map((store) => store.close()));
      },
    };
  },
});

/** A database for each test would take longer than the tests; the log itself refuses to be emptied. */
async function emptyLog(): Promise<void> {
  const session = await database.connect();
  await session.query('set session_replication_role = replica');
  await session.query('truncate diarium.log');
  await session.end();
}
