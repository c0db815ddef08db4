import { setTimeout as sleep } from 'node:timers/promises';
import { type Client } from 'pg';
import { DatabaseError } from '../database-error';
import { sessionClient } from '../session-client';
import { SERVER_USER } from './cluster-folder';
import { KEEPER_NAME, LEASE_LOCK } from './keeper-job';

const WRONG_PASSWORD = '28P01';
const KEEPER_ARRIVES_WITHIN_MS = 300;

/**
 * Connects and takes a share of the lease; undefined when the server does not take connections, or stops before
 * the share is had.
 */
export async function openLeaseSession(port: number, password: string): Promise<Client | undefined> {
  const LeaseClient = sessionClient();
  const session = new LeaseClient({
    host: '127.0.0.1',
    port,
    user: SERVER_USER,
    password,
    database: 'postgres',
    application_name: 'diarium lease',
    ssl: false,
    keepAlive: true,
  });
  try {
    await session.connect();
    await session.query('select pg_advisory_lock_shared($1)', [LEASE_LOCK]);
    return session;
  } catch (error) {
    void session.end().catch(() => undefined);
    if ((error as { code?: string }).code === WRONG_PASSWORD) throw passwordRefused();
    return undefined;
  }
}

/** Whether a keeper watches the server; one that has just started the server may take a moment to arrive. */
export async function isKept(session: Client): Promise<boolean> {
  const deadline = Date.now() + KEEPER_ARRIVES_WITHIN_MS;
  do {
    const { rowCount } = await session.query('select from pg_stat_activity where application_name = $1', [
      KEEPER_NAME,
    ]);
    if (rowCount) return true;
    await sleep(20);
  } while (Date.now() < deadline);
  return false;
}

function passwordRefused(): DatabaseError {
  return new DatabaseError(
    'database.folder-not-usable',
    'The embedded server does not accept the password kept beside its data. Put the file "password" back from ' +
      'the backup that the data came from.',
  );
}
