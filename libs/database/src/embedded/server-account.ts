import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseError } from '../database-error';

const run = promisify(execFile);

/** The operating system user under which the server runs. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const USER = 'postgres';

/**
 * PostgreSQL refuses to run as root. For root this is the user who owns `existing` data, else the system user
 * `postgres`, which is made when it is missing; for everyone else undefined, which means themselves.
 */
export async function serverAccount(existing?: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (existing) {
    const { uid, gid } = await stat(existing);
    if (uid !== 0) return { uid, gid };
  }
  return (await systemUser()) ?? createSystemUser();
}

/** Whether this account may enter the folder; a process that uses its own account finds out by itself. */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  if (!account) return true;
  try {
    await run('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function systemUser(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', USER]), run('id', ['-g', USER])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function createSystemUser(): Promise<Account> {
  // Another process may make the same user at this moment: what counts is that it is there afterwards.
  const flags = ['--system', '--user-group', '--shell', '/bin/false', USER];
  const failure = await run('useradd', flags, { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } }).catch(
    (error: Error) => error,
  );
  const account = await systemUser();
  if (account) return account;
  throw new DatabaseError(
    'database.create-failed',
    `PostgreSQL refuses to run as root, and the user "${USER}" could not be made ` +
      `(${failure instanceof Error ? failure.message.trim() : 'useradd'}). Run Diarium as another user than root.`,
  );
}
