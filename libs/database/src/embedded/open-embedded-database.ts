import { readFile } from 'node:fs/promises';
import { type Client, Pool, type PoolConfig } from 'pg';
import { type Database } from '../database';
import { commonPoolOptions } from '../pool-options';
import { sessionClient } from '../session-client';
import { attachServer } from './attach-server';
import { findCluster, SERVER_USER } from './cluster-folder';
import { createCluster } from './create-cluster';
import { Lease } from './lease';
import { type ServerOptions } from './start-server';

const DATABASE = 'diarium';
const DUPLICATE = ['42P04', '23505'];

interface EmbeddedOptions {
  readonly dataDir: string;
  readonly poolSize: number;
  /** Whether the folder goes with its last client and need not survive a crash: for tests. */
  readonly throwAway?: boolean;
}

// Speed instead of safety, for data that nobody will miss.
const THROW_AWAY_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Opens the database of the embedded server in the data folder, which is created and started as needed.
 * @throws DatabaseError
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<Database> {
  const { dataDir, poolSize, throwAway = false } = options;
  const cluster = (await findCluster(dataDir)) ?? (await createCluster(dataDir, { durable: !throwAway }));
  const server: ServerOptions = throwAway
    ? { settings: THROW_AWAY_SETTINGS, throwAway: dataDir }
    : { settings: {} };
  const lease = await Lease.take(async () => {
    const attached = await attachServer(cluster, server);
    await makeDatabase(attached.session);
    return attached;
  });
  const password = (await readFile(cluster.passwordFile, 'utf8')).trim();
  const SessionClient = sessionClient(async () => (await lease.running()).port);
  const poolOptions: PoolConfig = {
    ...commonPoolOptions(poolSize),
    Client: SessionClient,
    host: '127.0.0.1',
    user: SERVER_USER,
    password,
    database: DATABASE,
    ssl: false,
  };
  const pool = new Pool(poolOptions);
  pool.on('error', () => undefined);
  return {
    pool,
    poolOptions,
    get url() {
      return `postgres://${SERVER_USER}:${password}@127.0.0.1:${lease.port}/${DATABASE}`;
    },
    async connect(options) {
      const client = new SessionClient({ ...poolOptions, ...options });
      await client.connect();
      return client;
    },
    async close() {
      await pool.end();
      await lease.release();
    },
  };
}

async function makeDatabase(session: Client): Promise<void> {
  const { rowCount } = await session.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount) return;
  try {
    await session.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process that starts at the same time has made it.
    if (!DUPLICATE.includes((error as { code?: string }).code ?? '')) throw error;
  }
}
