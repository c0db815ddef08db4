import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseBackup } from './backup.rules';

export const FORMAT = 'diarium-backup/1';
export const MANIFEST = 'manifest.json';

/** A file of a backup: gzip of one JSON value on each line. */
export interface BackupFile {
  readonly file: string;
  /** Events, or rows. */
  readonly entries: number;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

/** What a backup holds. It is written last: a backup without it was interrupted. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** ISO instant in UTC. */
  readonly madeAt: string;
  /** True when positions count from 1: what tables say of positions holds in another such log. */
  readonly isDense: boolean;
  readonly events: number;
  /** The last event; null for an empty log. */
  readonly last: { readonly id: string; readonly recordedAt: string } | null;
  /** SHA-256 over all events, as lines, in the order of the log. */
  readonly sha256: string;
  readonly log: readonly BackupFile[];
  /** Rows of durable tables beside the log, by table. */
  readonly tables: Readonly<Record<string, BackupFile>>;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @throws DomainError `backup.incomplete`, `backup.other-format` */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  const manifest = parsed(text) ?? refuseBackup('backup.incomplete', { folder, file: MANIFEST });
  const { format } = manifest as { readonly format: unknown };
  return format === FORMAT ? manifest : refuseBackup('backup.other-format', { format });
}

function parsed(text: string | undefined): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
