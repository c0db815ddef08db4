import { createHash } from 'node:crypto';
import { type Database } from '@diarium/database';
import { type EventStore } from '@diarium/event-store';
import { prepareFolder, writeLines, writeManifest } from './backup-files';
import { durableRows, type TableRows } from './durable-tables';
import { type BackupFile, FORMAT, type Manifest } from './manifest';

export interface BackupSource {
  readonly database: Pick<Database, 'pool'>;
  readonly store: Pick<EventStore, 'readAll' | 'isDense'>;
}

export interface BackupOptions {
  readonly onProgress?: (events: number) => void;
  readonly signal?: AbortSignal;
}

/** Events in one file: a few megabytes at a time. */
const EVENTS_IN_A_FILE = 5000;
const PAGE = 1000;

/**
 * Writes everything that the log holds now, and the durable tables beside it, into a new folder. Others go on working
 * meanwhile. Personal data stay sealed: their keys go elsewhere (`writeKeys`).
 * @throws DomainError `backup.folder-in-use`, `backup.folder-not-usable`
 */
export async function writeBackup(
  folder: string,
  { database, store }: BackupSource,
  { onProgress, signal }: BackupOptions = {},
): Promise<Manifest> {
  // Before the log: what a table says of the log is in the log that is read after it.
  const rows = await durableRows(database.pool, 'diarium');
  await prepareFolder(folder);
  const tables = await writeTables(folder, rows);
  const log: BackupFile[] = [];
  const hash = createHash('sha256');
  let events = 0;
  let last: Manifest['last'] = null;
  for await (const lines of chunks(store, signal)) {
    const file = `log-${String(log.length + 1).padStart(6, '0')}.ndjson.gz`;
    log.push(await writeLines(folder, file, lines));
    for (const line of lines) hash.update(`${line}\n`);
    events += lines.length;
    const { id, recordedAt } = JSON.parse(lines.at(-1) ?? '') as NonNullable<typeof last>;
    last = { id, recordedAt };
    onProgress?.(events);
  }
  const madeAt = new Date().toISOString();
  const isDense = store.isDense ?? false;
  const sha256 = hash.digest('hex');
  const manifest: Manifest = { format: FORMAT, madeAt, isDense, events, last, sha256, log, tables };
  await writeManifest(folder, manifest);
  return manifest;
}

export async function writeTables(
  folder: string,
  tables: TableRows,
): Promise<Readonly<Record<string, BackupFile>>> {
  const written: Record<string, BackupFile> = {};
  for (const [table, rows] of tables)
    written[table] = await writeLines(folder, `table-${table}.ndjson.gz`, rows);
  return written;
}

async function* chunks(
  store: Pick<EventStore, 'readAll'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[]> {
  let lines: string[] = [];
  for (let after = 0; ;) {
    signal?.throwIfAborted();
    const page = await store.readAll({ after, limit: PAGE });
    for (const { position: _, ...event } of page.events) lines.push(JSON.stringify(event));
    if (lines.length >= EVENTS_IN_A_FILE || (page.atHead && lines.length > 0)) {
      yield lines;
      lines = [];
    }
    if (page.atHead) return;
    after = page.position;
  }
}
