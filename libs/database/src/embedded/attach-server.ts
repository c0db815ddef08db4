import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client } from 'pg';
import { DatabaseError } from '../database-error';
import { type Cluster, readable } from './cluster-folder';
import { isKept, openLeaseSession } from './lease-session';
import { type RunningServer, runningServer } from './postmaster-file';
import { spawnKeeper } from './spawn-keeper';
import { keeperJob, type ServerOptions, ServerStarter } from './start-server';

/** A running server and the session by which this process keeps it running. */
export interface Attached {
  readonly session: Client;
  readonly port: number;
}

const DEADLINE_MS = 50_000;
const POLL_MS = 10;

/**
 * Connects to the server of the cluster, and starts it first when it does not run.
 * @throws DatabaseError
 */
export async function attachServer(cluster: Cluster, options: ServerOptions): Promise<Attached> {
  const password = await readable(() => readFile(cluster.passwordFile, 'utf8'));
  const starter = new ServerStarter(cluster, options);
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const server = await readable(async () => runningServer(cluster.data));
    const session = server?.ready ? await openLeaseSession(server.port, password.trim()) : undefined;
    if (server && session) {
      if (!(await isKept(session))) takeOver(cluster, options, server);
      return { session, port: server.port };
    }
    if (!server) await starter.proceed();
    await sleep(POLL_MS);
  }
  throw new DatabaseError(
    'database.start-timeout',
    `The embedded PostgreSQL takes more than ${DEADLINE_MS / 1000} seconds to start. After a crash it may have ` +
      `much to recover: try again in a while. Its log is ${cluster.log}.`,
  );
}

/** Puts a keeper beside a server that has lost its own. */
function takeOver(cluster: Cluster, options: ServerOptions, running: RunningServer): void {
  const job = keeperJob(cluster, options);
  spawnKeeper({ ...job, running, patience: job.linger });
}
