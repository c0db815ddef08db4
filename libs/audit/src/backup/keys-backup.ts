import { type Database } from '@diarium/database';
import { readLines, prepareFolder, writeManifest } from './backup-files';
import { durableRows, restoreRows } from './durable-tables';
import { FORMAT, hashOf, type Manifest, readManifest } from './manifest';
import { writeTables } from './write-backup';

/**
 * Writes the keys of personal data, wrapped by the master key, into a folder of their own. It is to be thrown away
 * much sooner than backups of the log: a key that is destroyed lives on in it.
 * @throws DomainError `backup.folder-in-use`, `backup.folder-not-usable`
 */
export async function writeKeys(folder: string, keys: Pick<Database, 'pool'>): Promise<Manifest> {
  const rows = await durableRows(keys.pool, 'personal_keys');
  await prepareFolder(folder);
  const tables = await writeTables(folder, rows);
  const madeAt = new Date().toISOString();
  const nothing = { isDense: false, events: 0, last: null, sha256: hashOf(Buffer.alloc(0)), log: [] };
  const manifest: Manifest = { format: FORMAT, madeAt, ...nothing, tables };
  await writeManifest(folder, manifest);
  return manifest;
}

/** Puts the keys in the place of those that stand there. */
export async function restoreKeys(folder: string, keys: Pick<Database, 'pool'>): Promise<void> {
  const { tables } = await readManifest(folder);
  const rows = new Map<string, readonly string[]>();
  for (const [table, file] of Object.entries(tables)) rows.set(table, await readLines(folder, file));
  await restoreRows(keys.pool, 'personal_keys', rows);
}
