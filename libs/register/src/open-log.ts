import { migrateDatabase, openDatabase } from '@diarium/database';
import {
  type CopyTarget,
  EventStoreDbEventStore,
  type EventStore,
  PostgresEventStore,
} from '@diarium/event-store';
import { registerMigrations } from './open-register';

/** A log by itself, without views, wherever an address says it is. The caller closes it. */
export interface OpenLog {
  readonly store: EventStore & CopyTarget;
  close(): Promise<void>;
}

/**
 * @param url `esdb://…`, `esdb+discover://…` or `postgres://…`; a database is brought up to date first
 * @throws DatabaseError, LogError
 */
export async function openLog(url: string): Promise<OpenLog> {
  if (url.startsWith('esdb')) {
    const store = new EventStoreDbEventStore(url);
    return { store, close: () => store.close() };
  }
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  await migrateDatabase(database, registerMigrations);
  const store = new PostgresEventStore(database);
  const close = async (): Promise<void> => {
    await store.close();
    await database.close();
  };
  return { store, close };
}
