import { personalKeysMigrations } from '@diarium/access';
import { type Settings } from '@diarium/config';
import { type Database, migrateDatabase, openDatabase } from '@diarium/database';
import { type CopyTarget, openEventStoreDb, type EventStore, PostgresEventStore } from '@diarium/event-store';
import { registerMigrations } from './open-register';

/** A log by itself, without views, wherever an address says it is. The caller closes it. */
export interface OpenLog {
  readonly store: EventStore & CopyTarget;
  close(): Promise<void>;
}

/** What a register keeps for good: the log, the database beside it, and where the keys of personal data are. */
export interface Durable extends OpenLog {
  readonly database: Database;
  readonly keys: Database;
}

/**
 * Opens what is durable without anything that follows the log: no view is built and no policy acts.
 * @throws DatabaseError, LogError
 */
export async function openDurable(settings: DurableSettings): Promise<Durable> {
  const { eventStoreUrl, personalKeysUrl } = settings;
  const database = await openDatabase(settings);
  await migrateDatabase(database, [...registerMigrations]);
  const own = personalKeysUrl === undefined ? undefined : await openKeys(personalKeysUrl);
  const store = eventStoreUrl ? await openEventStoreDb(eventStoreUrl) : new PostgresEventStore(database);
  const close = async (): Promise<void> => {
    await store.close();
    await own?.close();
    await database.close();
  };
  return { database, store, keys: own ?? database, close };
}

type DurableSettings = Pick<
  Settings,
  'databaseUrl' | 'dataDir' | 'poolSize' | 'eventStoreUrl' | 'personalKeysUrl'
>;

async function openKeys(url: string): Promise<Database> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  await migrateDatabase(database, personalKeysMigrations);
  return database;
}

/**
 * @param url `esdb://…`, `esdb+discover://…` or `postgres://…`; a database is brought up to date first
 * @throws DatabaseError, LogError
 */
export async function openLog(url: string): Promise<OpenLog> {
  if (url.startsWith('esdb')) {
    const store = await openEventStoreDb(url);
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
