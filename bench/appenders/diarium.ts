import { migrateDatabase, openDatabase } from '@diarium/database';
import { eventStoreMigrations, PostgresEventStore } from '@diarium/event-store';
import { v7 } from 'uuid';
import { type Appender } from './appender';

export async function open(url: string): Promise<Appender> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  await migrateDatabase(database, eventStoreMigrations);
  const store = new PostgresEventStore(database);
  return {
    append: (stream, revision, event) =>
      store.append(stream, revision - 1, [
        { ...event, id: v7(), version: 1, occurredAt: new Date().toISOString() },
      ]),
  };
}
