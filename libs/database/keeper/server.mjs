import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

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
    async stop() {
      if (alive) child.kill('SIGINT');
      await ended;
    },
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
    async stop() {
      signal(pid, 'SIGINT');
      // A dead process that nobody reaps, as in a container without an init, looks alive for ever.
      const deadline = Date.now() + 30_000;
      while (isAlive() && Date.now() < deadline) await sleep(20);
    },
  };
}

/** Stops the server of the folder, which has this number, when this process dies without a chance to do it itself. */
export function stopWhenThisProcessDies(pid, folder) {
  // The pipe to the shell closes with this process, however it ends; the shell's group is its own.
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(pid), folder], {
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
