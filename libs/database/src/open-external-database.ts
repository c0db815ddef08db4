import { Pool, type PoolConfig } from 'pg';
import { type Database } from './database';
import { DatabaseError } from './database-error';
import { commonPoolOptions } from './pool-options';
import { sessionClient } from './session-client';

const OLDEST_VERSION = 150_000;

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
}

/**
 * Opens a database on a server that others run: PostgreSQL 15 or later, encoding UTF8.
 * @throws DatabaseError `database.unreachable` or `database.server-not-supported`
 */
export async function openExternalDatabase(where: { url: string; poolSize: number }): Promise<Database> {
  const SessionClient = sessionClient();
  const poolOptions: PoolConfig = {
    ...commonPoolOptions(where.poolSize),
    Client: SessionClient,
    connectionString: where.url,
  };
  const pool = new Pool(poolOptions);
  pool.on('error', () => undefined);
  try {
    refuseUnsupported(await serverFacts(pool, where.url));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    pool,
    url: where.url,
    poolOptions,
    async connect(options) {
      const client = new SessionClient({ ...poolOptions, ...options });
      await client.connect();
      return client;
    },
    close: () => pool.end(),
  };
}

async function serverFacts(pool: Pool, url: string): Promise<ServerFacts> {
  try {
    const { rows } = await pool.query<ServerFacts>(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
    return rows[0] as ServerFacts;
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new DatabaseError(
      'database.unreachable',
      `The PostgreSQL of DATABASE_URL (${host}${pathname}) does not answer: ${reasonOf(error)}. ` +
        'Check that the server runs and that the name, the password and the database are right.',
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  // A host with several addresses fails with one error for each and an empty message of its own.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

function refuseUnsupported({ version, encoding }: ServerFacts): void {
  if (version >= OLDEST_VERSION && encoding === 'UTF8') return;
  throw new DatabaseError(
    'database.server-not-supported',
    `The PostgreSQL of DATABASE_URL is version ${Math.floor(version / 10_000)} with encoding ${encoding}; ` +
      'Diarium needs version 15 or later and a database with encoding UTF8.',
  );
}
