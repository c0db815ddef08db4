/*
 * Keeps the embedded PostgreSQL of one data folder for all processes that use it. It starts the server or takes
 * over one that runs, and stops it when the last client has been gone for a while. It is a plain script, so that
 * it runs the same from sources, from tests and from a build. Its argument is a KeeperJob (src/embedded).
 */
import { readFileSync, rmSync } from 'node:fs';
import { runningServer, startServer, stopWhenThisProcessDies } from './server.mjs';
import { openSession, untilUnused } from './session.mjs';

const job = JSON.parse(process.argv[2]);
const password = readFileSync(job.cluster.passwordFile, 'utf8').trim();

async function keep(server, lookAfter) {
  let session = await openSession(server, { ...job, password });
  if (!session) return false;
  if (!(await lookAfter(session))) return true;
  while (session && !(await untilUnused(session, job))) {
    session = await openSession(server, { ...job, password });
  }
  return true;
}

async function startAndKeep() {
  const server = await startServer(job);
  const guard = stopWhenThisProcessDies(server.pid, job.cluster.folder);
  stopOnSignal(server);
  const started = await keep(server, async (session) => {
    await session.query('select pg_try_advisory_lock($1)', [job.keeperLock]);
    return true;
  }).finally(() => server.stop());
  guard.dismiss();
  if (!started) process.exitCode = 1;
}

async function watchAndKeep() {
  const server = runningServer(job.running);
  let guard;
  await keep(server, async (session) => {
    const { rows } = await session.query('select pg_try_advisory_lock($1) as alone', [job.keeperLock]);
    if (!rows[0].alone) return false;
    guard = stopWhenThisProcessDies(server.pid, job.cluster.folder);
    stopOnSignal(server);
    return true;
  });
  if (guard) await server.stop();
  guard?.dismiss();
}

function stopOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.stop());
}

await (job.running ? watchAndKeep() : startAndKeep());
if (job.throwAway) rmSync(job.throwAway, { recursive: true, force: true });
process.exit();
