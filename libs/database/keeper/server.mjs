import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Seconds after which a server that does not end is told more sharply. */
const ENDING = { quitAfter: 15, killAfter: 25 };

const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

/** Starts PostgreSQL on a free port of this machine. It is a process group of its own and logs where this process does. */
export async function startServer({ cluster, start }) {
  const port = await freePort();
  const child = spawn(start.postgres, ['-D', cluster.data, '-p', String(port), ...start.options], {
    ...start.account,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: '/',
    env: ENVIRONMENT,
  });
  const ended = new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
  let alive = child.pid !== undefined;
  void ended.then(() => (alive = false));
  return {
    pid: child.pid,
    port,
    isAlive: () => alive,
    // Recovery after a crash takes as long as it takes.
    connectWithin: Infinity,
    stop: () => endServer({ pid: child.pid, isAlive: () => alive }),
  };
}

/** A server that somebody else started. */
export function runningServer({ pid, port }) {
  const isAlive = () => signal(pid, 0);
  return {
    pid,
    port,
    isAlive,
    connectWithin: 10_000,
    stop: () => endServer({ pid, isAlive }),
  };
}

/**
 * Lets the server end what it does. PostgreSQL 18 that is told so while it recovers from a crash waits for ever:
 * then it is to drop everything, which costs the next start a recovery, and no data.
 */
export async function endServer({ pid, isAlive }, { quitAfter, killAfter } = ENDING) {
  const started = Date.now();
  const isAliveFor = async (seconds) => {
    while (isAlive() && Date.now() < started + seconds * 1000) await sleep(20);
    return isAlive();
  };
  signal(pid, 'SIGINT');
  if (await isAliveFor(quitAfter)) signal(pid, 'SIGQUIT');
  if (await isAliveFor(killAfter)) signal(pid, 'SIGKILL');
  // A dead process that nobody reaps, as in a container without an init, looks alive for ever.
  await isAliveFor(killAfter + 5);
}

/** As `endServer`, in a shell: it waits until its input ends, and takes the number of the process and two spans in seconds. */
const GUARD = `
read -r _
kill -INT "$0"
waited=0
while kill -0 "$0" 2>/dev/null && [ "$waited" -lt "$2" ]; do
  sleep 1
  waited=$((waited + 1))
  [ "$waited" -eq "$1" ] && kill -QUIT "$0"
done
[ "$waited" -lt "$2" ] || kill -KILL "$0"`;

/** Stops the server of the folder, which has this number, when this process dies without a chance to do it itself. */
export function stopWhenThisProcessDies(pid, folder, { quitAfter, killAfter } = ENDING) {
  // The pipe to the shell closes with this process, however it ends; the shell's group is its own.
  const guard = spawn('/bin/sh', ['-c', GUARD, String(pid), String(quitAfter), String(killAfter), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    env: ENVIRONMENT,
  });
  guard.stdin.on('error', () => undefined);
  return { dismiss: () => guard.kill('SIGKILL') };
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
