import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import { type Appender } from './appender';

const EVENT_STORE = { eventStoreId: 'cases' };

export async function open(url: string, callers: number): Promise<Appender> {
  await PostgresEventStorageAdapter.createEventTable({
    connectionString: url,
    aggregateId: { type: 'VARCHAR', length: 200 },
  });
  const adapter = new PostgresEventStorageAdapter({ connectionString: `${url}?max=${callers}` });
  return {
    append: (stream, revision, { type, data, metadata }) =>
      adapter.pushEvent(
        { aggregateId: stream, version: revision + 1, type, payload: data, metadata },
        EVENT_STORE,
      ),
  };
}
