import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { Pool } from 'pg';
import { type Appender } from './appender';

/** One connection for each caller: with fewer they would wait for each other. */
export async function open(url: string, callers: number): Promise<Appender> {
  const pool = new Pool({ connectionString: url, max: callers });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    append: (stream, revision, event) =>
      store.appendToStream(stream, [event], {
        expectedStreamVersion: revision === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision),
      }),
  };
}
