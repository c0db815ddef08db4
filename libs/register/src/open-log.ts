import { personalKeysMigrations } from '@diarium/access';
import { type Settings } from '@diarium/config';
import {
  type Database,
  type DatabaseSettings,
  migrateDatabase,
  type MigrationClass,
  openDatabase,
  orConnectionLost,
} from '@diarium/database';
import { type CopyTarget, openEventStoreDb, type EventStore, PostgresEventStore } from '@diarium/event-store';
import { registerMigrations } from './register-migrations';

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
export function openDurable(settings: DurableSettings): Promise<Durable> {
  return orConnectionLost(() => openAllDurable(settings));
}

async function openAllDurable(settings: DurableSettings): Promise<Durable> {
  const { eventStoreUrl, personalKeysUrl } = settings;
  const database = await upToDate(settings, registerMigrations);
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

function openKeys(url: string): Promise<Database> {
  return upToDate({ databaseUrl: url, dataDir: '', poolSize: 2 }, personalKeysMigrations);
}

/**
 * @param url `esdb://…`, `esdb+discover://…` or `postgres://…`; a database is brought up to date first
 * @throws DatabaseError, LogError
 */
export function openLog(url: string): Promise<OpenLog> {
  return orConnectionLost(() => openLogAt(url));
}

async function openLogAt(url: string): Promise<OpenLog> {
  if (url.startsWith('esdb')) {
    const store = await openEventStoreDb(url);
    return { store, close: () => store.close() };
  }
  const database = await upToDate({ databaseUrl: url, dataDir: '', poolSize: 2 }, registerMigrations);
  const store = new PostgresEventStore(database);
  const close = async (): Promise<void> => {
    await store.close();
    await database.close();
  };
  return { store, close };
}

/** One that cannot be brought up to date is not left open: it would keep its server running. */
async function upToDate(
  settings: DatabaseSettings,
  migrations: readonly MigrationClass[],
): Promise<Database> {
  const database = await openDatabase(settings);
  try {
    await migrateDatabase(database, migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
