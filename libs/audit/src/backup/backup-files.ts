import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { refuseBackup } from './backup.rules';
import { type BackupFile, hashOf, MANIFEST, type Manifest } from './manifest';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** What an interrupted backup may have left. */
const PART = /^((log|table|keys)-[\w-]+\.ndjson\.gz|manifest\.json\.new)$/;

/**
 * Makes the folder ready; what an interrupted backup has left in it is written over.
 * @throws DomainError `backup.folder-in-use`, `backup.folder-not-usable`
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    // Whoever may read it may read the register.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = await readdir(folder);
    if (names.some((name) => !PART.test(name))) refuseBackup('backup.folder-in-use', { folder });
  } catch (error) {
    refuseFile(error, folder);
  }
}

/** Writes values, one on each line, and waits for the disk. */
export async function writeLines(
  folder: string,
  file: string,
  lines: readonly string[],
): Promise<BackupFile> {
  const bytes = await compress(lines.map((line) => `${line}\n`).join(''));
  await writeDurably(join(folder, file), bytes);
  return { file, entries: lines.length, sha256: hashOf(bytes) };
}

/** The end of a backup: it is whole when this stands. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = join(folder, MANIFEST);
  await writeDurably(`${file}.new`, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  await rename(`${file}.new`, file);
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

/**
 * The lines of a file, when it is as it was written.
 * @throws DomainError `backup.incomplete`, `backup.damaged`
 */
export async function readLines(
  folder: string,
  { file, sha256, entries }: BackupFile,
): Promise<readonly string[]> {
  const bytes = await readFile(join(folder, file)).catch(() =>
    refuseBackup('backup.incomplete', { folder, file }),
  );
  if (hashOf(bytes) !== sha256) refuseBackup('backup.damaged', { file });
  const lines = (await expand(bytes)).toString('utf8').split('\n').slice(0, -1);
  return lines.length === entries ? lines : refuseBackup('backup.damaged', { file });
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w', 0o600).catch((error: unknown) => refuseFile(error, path));
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function refuseFile(error: unknown, folder: string): never {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  return refuseBackup('backup.folder-not-usable', { folder, reason: code });
}
