import { createTestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, PostgresEventStore } from '@diarium/event-store';
import { eventStoreContract } from '@diarium/event-store/testing';

eventStoreContract('PostgreSQL', {
  open: async () => {
    const database = await createTestDatabase({ migrations: eventStoreMigrations });
    const stores = [new PostgresEventStore(database)];
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
        await database.drop();
      },
    };
  },
});
