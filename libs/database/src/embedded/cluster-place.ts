import { chmod, mkdir, open, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CLUSTER_NAME } from './cluster-folder';
import { isAlive } from './postmaster-file';
import { type Account, canEnter } from './server-account';
import { SHARED_FOLDER } from './shared-folder';

const UNFINISHED = new RegExp(`^${CLUSTER_NAME}\\.init-(\\d+)-`);
const TAKEN = ['EEXIST', 'ENOTEMPTY', 'ENOTDIR'];

/** The folder in which a new cluster is made: the data folder, or a shared one if the server cannot enter that. */
export async function makePlace(dataDir: string, account: Account | undefined): Promise<string> {
  const created = await mkdir(dataDir, { recursive: true });
  if (account && (created ?? (await readdir(dataDir)).length === 0)) await letOthersPass(dataDir);
  if (await canEnter(dataDir, account)) return dataDir;
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  return SHARED_FOLDER;
}

export function unfinishedName(id: string): string {
  return `${CLUSTER_NAME}.init-${process.pid}-${id}`;
}

/** Removes what processes that died on the way have left. */
export async function removeUnfinished(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(place, name), { recursive: true, force: true });
  }
}

/** Gives a finished cluster its place in the data folder, unless another process was faster. */
export async function putInPlace(unfinished: string, dataDir: string): Promise<void> {
  const target = join(dataDir, CLUSTER_NAME);
  if (join(unfinished, '..') === join(dataDir)) await unlessTaken(rename(unfinished, target));
  else await linkInPlace(unfinished, target);
  await sync(dataDir);
}

async function linkInPlace(unfinished: string, target: string): Promise<void> {
  const name = basename(unfinished).replace(UNFINISHED, `${CLUSTER_NAME}-`);
  const elsewhere = join(unfinished, '..', name);
  await rename(unfinished, elsewhere);
  await sync(join(unfinished, '..'));
  const linked = await unlessTaken(symlink(elsewhere, target));
  if (!linked) await rm(elsewhere, { recursive: true, force: true });
}

/** Makes the names in a folder, or the content of a file, survive a power failure. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessTaken(placing: Promise<void>): Promise<boolean> {
  try {
    await placing;
    return true;
  } catch (error) {
    if (TAKEN.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function letOthersPass(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  await chmod(folder, mode | 0o011);
}
