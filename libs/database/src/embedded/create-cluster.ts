import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseError } from '../database-error';
import { type Cluster, clusterIn, findCluster, readable, SERVER_USER } from './cluster-folder';
import { makePlace, putInPlace, removeUnfinished, sync, unfinishedName } from './cluster-place';
import { type Account, serverAccount } from './server-account';
import { serverBinaries } from './server-binaries';

const run = promisify(execFile);

// The library of the operating system classifies letters for full text; not every system has the first of these.
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Creates the cluster in the data folder. It is made beside its place and renamed into it: of two processes
 * which start at once one wins, and both use the winner's.
 * @throws DatabaseError
 */
export async function createCluster(dataDir: string, options: { durable: boolean }): Promise<Cluster> {
  const account = await serverAccount();
  const place = await readable(() => makePlace(dataDir, account));
  await readable(() => removeUnfinished(place));
  const unfinished = clusterIn(join(place, unfinishedName(randomBytes(4).toString('hex'))));
  try {
    await readable(() => prepare(unfinished, account));
    await initialise(unfinished, account, options.durable);
    if (options.durable) await sync(unfinished.passwordFile).then(() => sync(unfinished.folder));
    await putInPlace(unfinished.folder, dataDir);
  } finally {
    await rm(unfinished.folder, { recursive: true, force: true });
  }
  return (await findCluster(dataDir)) as Cluster;
}

async function prepare(cluster: Cluster, account: Account | undefined): Promise<void> {
  await mkdir(cluster.folder, { mode: 0o755 });
  await mkdir(cluster.data, { mode: 0o700 });
  await writeFile(cluster.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (!account) return;
  await chown(cluster.data, account.uid, account.gid);
  await chown(cluster.passwordFile, account.uid, account.gid);
}

async function initialise(cluster: Cluster, account: Account | undefined, durable: boolean): Promise<void> {
  const { initdb } = await serverBinaries(account);
  for (const locale of LOCALES) {
    const failure = await runInitdb(initdb, initdbFlags(cluster, locale, durable), account);
    if (!failure) return;
    if (!failure.includes('invalid locale')) throw creationFailed(cluster, failure);
  }
  throw creationFailed(cluster, `none of the locales ${LOCALES.join(', ')} is known to this system`);
}

function initdbFlags(cluster: Cluster, locale: string, durable: boolean): string[] {
  return [
    `--pgdata=${cluster.data}`,
    `--username=${SERVER_USER}`,
    `--pwfile=${cluster.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--lc-messages=C',
    '--locale-provider=icu',
    '--icu-locale=sv-SE',
    '--text-search-config=swedish',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

/** What initdb complains of; undefined when it succeeds. */
async function runInitdb(
  initdb: string,
  flags: string[],
  account: Account | undefined,
): Promise<string | undefined> {
  try {
    await run(initdb, flags, { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin' } });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return stderr?.trim() || message;
  }
}

function creationFailed(cluster: Cluster, reason: string): DatabaseError {
  return new DatabaseError(
    'database.create-failed',
    `The embedded database could not be created in ${cluster.folder}: ${reason}`,
  );
}
