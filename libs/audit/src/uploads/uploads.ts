import { type FileStore } from '@diarium/file-store';
import { type Register } from '@diarium/register';
import { type Pool } from 'pg';
import { isHeld } from '../erasure/disposed-content';

/** So many are looked at in one go; the rest comes the next time. */
const AT_A_TIME = 1000;

/** Whoever registers a document takes the bytes under their own protection first; other processes may be collecting. */
export async function claimUpload(pool: Pool, checksum: string): Promise<void> {
  await pool.query('UPDATE diarium.upload SET touched_at = now() WHERE checksum = $1', [checksum]);
}

/** Remembers that bytes were taken in which no document names yet. */
export async function noteUpload(pool: Pool, checksum: string): Promise<void> {
  await pool.query(
    `INSERT INTO diarium.upload (checksum) VALUES ($1)
     ON CONFLICT (checksum) DO UPDATE SET touched_at = now()`,
    [checksum],
  );
}

export interface UploadGround {
  readonly register: Register;
  readonly store: FileStore;
}

/**
 * Removes the bytes that were taken in and named by no document or draft within a time. One that is claimed while it
 * is looked at stays; one that is claimed after that is gone, and whoever registers it is told to upload it again.
 * @param hours how long bytes may wait for a document
 * @returns how many were removed
 * @throws what the read models or the store answer with; nothing that a document names is removed then
 */
export async function collectUploads(ground: UploadGround, hours: number): Promise<number> {
  const { register } = ground;
  const { rows } = await register.database.pool.query<{ checksum: string }>(
    `SELECT checksum FROM diarium.upload WHERE touched_at < now() - make_interval(hours => $1)
     ORDER BY touched_at LIMIT ${AT_A_TIME}`,
    [hours],
  );
  if (rows.length === 0) return 0;
  // What was named before its time was over is in the views now.
  await register.projector.waitFor(await register.store.head(), { models: ['disposals', 'drafts'] });
  let removed = 0;
  for (const { checksum } of rows) if (await collected(ground, checksum, hours)) removed += 1;
  return removed;
}

/** The row is locked until its bytes are gone, so that a claim comes either before or after. */
async function collected({ register, store }: UploadGround, checksum: string, hours: number) {
  const client = await register.database.pool.connect();
  try {
    await client.query('BEGIN');
    const { rowCount } = await client.query(
      `DELETE FROM diarium.upload WHERE checksum = $1 AND touched_at < now() - make_interval(hours => $2)`,
      [checksum, hours],
    );
    const isLeft = rowCount === 1 && !(await isHeld(register, checksum));
    if (isLeft) await store.remove(checksum);
    await client.query('COMMIT');
    return isLeft;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
