import { type Database, openDatabase } from '@diarium/database';
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Options, type Sizes } from './options';
import { type Done, type Input, type Output, type TaskName, runTask } from './run-task';

const SERVER_ENDS_WITHIN_MS = 60_000;

/** The one server of a run, as it comes: durable and with its default settings. */
export class Bench {
  private readonly made = new Map<string, Promise<unknown>>();
  private readonly ending = new AbortController();

  private constructor(
    readonly options: Options,
    readonly folder: string,
    readonly server: Database,
  ) {}

  static async start(options: Options): Promise<Bench> {
    const folder = mkdtempSync(join(options.folder ?? tmpdir(), 'diarium-bench-'));
    chmodSync(folder, 0o755);
    const server = await openDatabase({ databaseUrl: undefined, dataDir: folder, poolSize: 2 });
    return new Bench(options, folder, server);
  }

  get sizes(): Sizes {
    return this.options.sizes;
  }

  say(text: string): void {
    process.stderr.write(`  ${text}\n`);
  }

  /** A new, empty database. */
  async createDatabase(name: string): Promise<string> {
    await this.server.pool.query(`CREATE DATABASE ${name}`);
    const url = new URL(this.server.url);
    url.pathname = name;
    return url.href;
  }

  async dropDatabase(url: string): Promise<void> {
    await this.server.pool.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  }

  /** A database for one use, with nothing left to write from what was before. */
  async withDatabase<Result>(name: string, use: (url: string) => Promise<Result>): Promise<Result> {
    const url = await this.createDatabase(name);
    try {
      await this.server.pool.query('CHECKPOINT');
      return await use(url);
    } finally {
      await this.dropDatabase(url);
    }
  }

  /** One statement in a database of its server. */
  async query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, unknown>>(sql, values);
      return rows;
    } finally {
      await client.end();
    }
  }

  /** What several figures use is made by the first one. */
  once<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
    const made = this.made.get(name) ?? make();
    this.made.set(name, made);
    return made as Promise<Made>;
  }

  /** Runs a task in a process of its own. */
  task<Name extends TaskName>(name: Name, input: Input<Name>): Promise<Done<Output<Name>>> {
    return runTask(name, input, this.ending.signal);
  }

  /** Ends the tasks, the server and its files. */
  async close(): Promise<void> {
    this.ending.abort();
    await this.server.close();
    await removeServer(this.folder);
  }
}

/** Waits for the end of a server, which comes some seconds after its last client, and removes its files. */
export async function removeServer(folder: string): Promise<void> {
  await serverEnded(folder);
  // A server that may not enter the folder keeps its files elsewhere.
  for (const cluster of clustersIn(folder)) rmSync(cluster, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

export async function serverEnded(folder: string): Promise<void> {
  const deadline = Date.now() + SERVER_ENDS_WITHIN_MS;
  const isRunning = (cluster: string): boolean => existsSync(join(cluster, 'data', 'postmaster.pid'));
  while (clustersIn(folder).some(isRunning) && Date.now() < deadline) await sleep(50);
}

function clustersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^postgres-\d+$/.test(name))
    .map((name) => realpathSync(join(folder, name)));
}
