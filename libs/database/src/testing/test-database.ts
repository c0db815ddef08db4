import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Database } from '../database';
import { migrateDatabase, type MigrationClass } from '../migrate-database';
import { openDatabase } from '../open-database';
import { testServerUrl } from './test-server';

/** A database of one's own on the run's test server. */
export interface TestDatabase extends Database {
  /** Closes it and removes it from the server. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  readonly migrations?: readonly MigrationClass[];
  /** What the database holds after the migrations. */
  readonly content?: TestContent;
  readonly poolSize?: number;
}

/** Something that many tests begin with; its name tells it from other contents. */
export interface TestContent {
  readonly name: string;
  /** Writes it, and leaves no connection behind. */
  write(databaseUrl: string): Promise<void>;
}

/** A new database with the migrations applied and its content: a copy of a template which is made once per run. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { migrations = [], content, poolSize = 5 } = options;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(async (server) => {
    const template = await ensureTemplate(server, migrations, content);
    await server.query(`create database ${name} template ${template}`);
  });
  const database = await openDatabase({ databaseUrl: urlOf(name), dataDir: '', poolSize });
  return {
    ...database,
    async drop() {
      await database.close();
      await onServer((server) => server.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function ensureTemplate(
  server: Client,
  migrations: readonly MigrationClass[],
  content?: TestContent,
): Promise<string> {
  const names = [...migrations.map((migration) => migration.name), content?.name].join();
  const template = `template_${createHash('sha256').update(names).digest('hex').slice(0, 16)}`;
  await server.query('select pg_advisory_lock(hashtext($1))', [template]);
  const { rowCount } = await server.query('select from pg_database where datname = $1', [template]);
  if (!rowCount) await makeTemplate(server, template, { migrations, content });
  await server.query('select pg_advisory_unlock(hashtext($1))', [template]);
  return template;
}

async function makeTemplate(
  server: Client,
  template: string,
  { migrations = [], content }: TestDatabaseOptions,
): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await server.query(`drop database if exists ${unfinished} with (force)`);
  await server.query(`create database ${unfinished}`);
  const database = await openDatabase({ databaseUrl: urlOf(unfinished), dataDir: '', poolSize: 1 });
  await migrateDatabase(database, migrations).finally(() => database.close());
  await content?.write(urlOf(unfinished));
  await server.query(`alter database ${unfinished} rename to ${template}`);
}

async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: testServerUrl() });
  await server.connect();
  return work(server).finally(() => server.end());
}

function urlOf(database: string): string {
  const url = new URL(testServerUrl());
  url.pathname = database;
  return url.href;
}
