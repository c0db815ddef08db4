import { spawn } from 'node:child_process';
import { closeSync, constants, fchownSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import { type KeeperJob } from './keeper-job';

const LARGEST_LOG = 1_000_000;

/** A keeper process as the process which spawned it sees it. */
export interface Keeper {
  /** Undefined while it runs. */
  exitCode(): number | undefined;
}

/** Starts a keeper that outlives this process and holds nothing of it. */
export function spawnKeeper(job: KeeperJob): Keeper {
  const script = join(projectRoot(), 'libs', 'database', 'keeper', 'keeper.mjs');
  const output = openLog(job);
  try {
    const keeper = spawn(process.execPath, [script, JSON.stringify(job)], {
      detached: true,
      stdio: ['ignore', output, output],
      cwd: '/',
      // Nothing of this process may change how the keeper or the server works, such as NODE_OPTIONS or PGHOST.
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' },
    });
    let code: number | undefined;
    keeper.on('exit', (exit) => (code = exit ?? 1));
    keeper.on('error', () => (code = 1));
    keeper.unref();
    return { exitCode: () => code };
  } finally {
    closeSync(output);
  }
}

function openLog({ cluster: { log }, start }: KeeperJob): number {
  startNewWhenLarge(log);
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  // The folder may belong to another user, who must not lead root to a file elsewhere.
  const file = openSync(log, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600);
  if (start?.account) fchownSync(file, start.account.uid, start.account.gid);
  return file;
}

function startNewWhenLarge(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(log, `${log}.old`);
}
