import { type Database } from '@diarium/database';
import { parseCheckpoint, parseNote } from '@diarium/verifier';
import { type StoredCheckpoint } from './checkpoint-table';

/** The last head that was signed, as it stands at the end of what is printed. */
export interface PrintedHead {
  readonly origin: string;
  /** How many events it is over. */
  readonly size: number;
  /** In base64. */
  readonly root: string;
  /** ISO instant in UTC. */
  readonly signedAt: string;
  /** The key of the log that signed it, `<name>+<id>`. */
  readonly key: string;
}

/** Undefined where no head was signed yet. It needs none of the keys. */
export async function printedHead({ pool }: Pick<Database, 'pool'>): Promise<PrintedHead | undefined> {
  const { rows: tables } = await pool.query<{ exists: boolean }>(
    `SELECT to_regclass('diarium.proof_checkpoint') IS NOT NULL AS exists`,
  );
  if (!tables[0]?.exists) return undefined;
  const { rows } = await pool.query<StoredCheckpoint>(
    `SELECT c.size, note, made_at AS "madeAt" FROM diarium.proof_checkpoint c
     JOIN diarium.proof_log USING (origin) ORDER BY c.size DESC LIMIT 1`,
  );
  const [stored] = rows;
  const note = stored && parseNote(stored.note);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!stored || !note || !checkpoint) return undefined;
  const { origin, size, root } = checkpoint;
  const own = note.signatures.find(({ name }) => name === origin);
  return {
    origin,
    size,
    root: Buffer.from(root).toString('base64'),
    signedAt: stored.madeAt.toISOString(),
    key: own ? `${own.name}+${own.id}` : origin,
  };
}
