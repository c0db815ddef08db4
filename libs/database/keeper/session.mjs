import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const LOOK_EVERY_MS = 250;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 200;
const WRONG_PASSWORD = '28P01';

/** Connects as soon as the server takes connections; undefined when it ends before that or takes too long. */
export async function openSession(server, { user, password, keeperName }) {
  const deadline = Date.now() + server.connectWithin;
  // Each try makes the server fork, and one that recovers from a crash has enough to do: pauses grow.
  for (let pause = FIRST_PAUSE_MS; server.isAlive() && Date.now() < deadline; pause *= 1.3) {
    const session = new pg.Client({
      host: '127.0.0.1',
      port: server.port,
      user,
      password,
      database: 'postgres',
      application_name: keeperName,
      ssl: false,
    });
    session.on('error', () => undefined);
    try {
      await session.connect();
      return session;
    } catch (error) {
      if (error.code === WRONG_PASSWORD) throw error;
      await sleep(Math.min(pause, LONGEST_PAUSE_MS));
    }
  }
  return undefined;
}

/**
 * Waits until no client has been connected for a while. True when no client can come any more; false when the
 * session was lost.
 */
export async function untilUnused(session, { leaseLock, patience, linger }) {
  let usedUntil = Date.now() + patience - linger;
  try {
    for (;;) {
      if (await isUsed(session)) usedUntil = Date.now();
      else if (Date.now() - usedUntil >= linger && (await noLeaseIsLeft(session, leaseLock))) return true;
      await sleep(LOOK_EVERY_MS);
    }
  } catch {
    return false;
  }
}

async function isUsed(session) {
  const { rows } = await session.query(
    `select exists (select from pg_stat_activity where backend_type = 'client backend'
       and pid <> pg_backend_pid() and application_name <> current_setting('application_name')) as used`,
  );
  return rows[0].used;
}

// A client that comes after this waits for the lock, is cut off by the stop and starts the server anew.
async function noLeaseIsLeft(session, leaseLock) {
  const { rows } = await session.query('select pg_try_advisory_lock($1) as free', [leaseLock]);
  return rows[0].free;
}
