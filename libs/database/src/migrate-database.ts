import { DataSource, type MigrationInterface } from 'typeorm';
import { type Database } from './database';
import { DatabaseError } from './database-error';
import { quietLogger } from './quiet-logger';

/** A TypeORM migration; its class name ends in the 13-digit time which orders it. */
export type MigrationClass = new () => MigrationInterface;

const SCHEMA = 'diarium';
const TABLE = 'diarium_migrations';
const LOCK = 0x6469_6172;

/**
 * Brings the durable tables up to date, all in one transaction. `migrations` is every migration this program
 * knows of those that are noted in the table. Processes that start at once take turns.
 * @param options.signal ends waiting for one's turn
 * @throws DatabaseError `database.newer-schema` when the database has a migration that is not among them.
 */
export async function migrateDatabase(
  database: Database,
  migrations: readonly MigrationClass[],
  { table = TABLE, signal }: { readonly table?: string; readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const session = await database.connect();
  let ended: Promise<void> | undefined;
  const end = (): void => {
    ended ??= session.end();
  };
  signal?.addEventListener('abort', end);
  try {
    signal?.throwIfAborted();
    await session.query('select pg_advisory_lock($1)', [LOCK]);
    await session.query(`create schema if not exists ${SCHEMA}`);
    await runMigrations(database, migrations, table);
  } finally {
    signal?.removeEventListener('abort', end);
    end();
    await ended;
  }
}

async function runMigrations(
  database: Database,
  migrations: readonly MigrationClass[],
  table: string,
): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    schema: SCHEMA,
    migrations: [...migrations],
    migrationsTableName: table,
    installExtensions: false,
    logger: quietLogger,
    poolErrorHandler: () => undefined,
    extra: { ...database.poolOptions, max: 2 },
  });
  await dataSource.initialize();
  try {
    await refuseNewerSchema(dataSource, table);
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewerSchema(dataSource: DataSource, table: string): Promise<void> {
  const known = new Set(dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name));
  const applied = await appliedMigrations(dataSource, table);
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new DatabaseError(
    'database.newer-schema',
    `The database was migrated by a newer version of Diarium (${unknown.join(', ')} is unknown to this one). ` +
      'Start that version or a later one. Nothing was changed.',
  );
}

async function appliedMigrations(dataSource: DataSource, table: string): Promise<string[]> {
  const [found] = await dataSource.query<{ table: string | null }[]>(
    `select to_regclass('${SCHEMA}.${table}')::text as table`,
  );
  if (!found?.table) return [];
  const rows = await dataSource.query<{ name: string }[]>(`select name from ${SCHEMA}.${table} order by id`);
  return rows.map(({ name }) => name);
}
