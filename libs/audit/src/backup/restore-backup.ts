import { createHash } from 'node:crypto';
import { type Database } from '@diarium/database';
import { type CopyTarget, type EventStore, type RecordedEvent } from '@diarium/event-store';
import { proofTables } from '../proof/log/proof-tables';
import { prepareProof } from '../proof/proof';
import { readLines } from './backup-files';
import { refuseBackup } from './backup.rules';
import { restoreRows, type TableRows } from './durable-tables';
import { type Manifest, readManifest } from './manifest';

export interface RestoreTarget {
  readonly database: Database;
  readonly store: Pick<EventStore, 'readAll' | 'head' | 'isDense'> & CopyTarget;
}

export interface RestoreOptions {
  readonly onProgress?: (events: number) => void;
}

const PAGE = 1000;

/**
 * Reads a whole backup, and writes nothing.
 * @throws DomainError `backup.incomplete`, `backup.damaged`, `backup.other-format`
 */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const hash = createHash('sha256');
  let events = 0;
  for (const file of manifest.log)
    for (const line of await readLines(folder, file)) {
      hash.update(`${line}\n`);
      events += 1;
    }
  for (const file of Object.values(manifest.tables)) await readLines(folder, file);
  if (events !== manifest.events || hash.digest('hex') !== manifest.sha256)
    refuseBackup('backup.damaged', { file: 'manifest.json' });
  return manifest;
}

/**
 * Fills an empty register from a backup that was checked first, and holds it against the backup afterwards. One that
 * was interrupted is gone on with.
 * @throws DomainError `backup.register-not-empty`, `backup.lost-events`, and what `checkBackup` throws
 */
export async function restoreBackup(
  folder: string,
  target: RestoreTarget,
  { onProgress }: RestoreOptions = {},
): Promise<Manifest> {
  const manifest = await checkBackup(folder);
  await refuseUnlessEmpty(folder, manifest, target);
  let events = 0;
  for (const file of manifest.log) {
    const lines = await readLines(folder, file);
    for (let at = 0; at < lines.length; at += PAGE) {
      await target.store.takeOver(lines.slice(at, at + PAGE).map(eventOf));
      onProgress?.(events + Math.min(at + PAGE, lines.length));
    }
    events += lines.length;
  }
  const tables: TableRows = new Map(
    await Promise.all(
      tablesFor(manifest, target).map(
        async ([table, file]) => [table, await readLines(folder, file)] as const,
      ),
    ),
  );
  await prepareProof(target.database);
  await restoreRows(target.database.pool, 'diarium', tables);
  // Its leaves are of the log that stood here before, or of none.
  await proofTables.empty(target.database.pool);
  await refuseDifference(manifest, target);
  return manifest;
}

/** Tables that tell of positions in the log. */
const OF_POSITIONS = ['policy', 'policy_refusal', 'read_model_skip'];

function tablesFor({ tables, isDense }: Manifest, { store }: RestoreTarget) {
  const isSame = isDense && store.isDense === true;
  return Object.entries(tables).filter(([table]) => isSame || !OF_POSITIONS.includes(table));
}

const eventOf = (line: string): RecordedEvent => ({ ...(JSON.parse(line) as RecordedEvent), position: 0 });

/** What stands may only be the beginning of this very backup. */
async function refuseUnlessEmpty(folder: string, { log }: Manifest, { store }: RestoreTarget): Promise<void> {
  const { events } = await store.readAll({ after: 0, limit: 1 });
  const [standing] = events;
  if (!standing) return;
  const [first] = log[0] ? await readLines(folder, log[0]) : [];
  if (first === undefined || eventOf(first).id !== standing.id || (await isInUse(store, log)))
    refuseBackup('backup.register-not-empty', { head: await store.head() });
}

async function isInUse(store: RestoreTarget['store'], log: Manifest['log']): Promise<boolean> {
  const backedUp = log.reduce((sum, { entries }) => sum + entries, 0);
  let standing = 0;
  for (let after = 0; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    standing += page.events.length;
    if (page.atHead) return standing >= backedUp;
    after = page.position;
  }
}

/** The log is read back: nothing is taken on trust, not even one's own writing. */
async function refuseDifference({ events, sha256 }: Manifest, { store }: RestoreTarget): Promise<void> {
  const hash = createHash('sha256');
  let found = 0;
  for (let after = 0; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const { position: _, ...event } of page.events) hash.update(`${JSON.stringify(event)}\n`);
    found += page.events.length;
    if (page.atHead) break;
    after = page.position;
  }
  if (hash.digest('hex') !== sha256) refuseBackup('backup.lost-events', { events, found });
}
