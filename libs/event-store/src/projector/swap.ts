import { DatabaseError } from 'pg';
import { type Checkpoint, type Checkpoints } from './checkpoints';
import { type FoldContext } from './model-fold';
import { type RowDefinition } from './rows/row-definition';
import { BUILDING, LIVE } from './schemas';
import { inTransaction } from './transaction';

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Puts the built table in the place of the live one. False when that would take the view back in
 * time, or when a long query holds the live table: build on, and try again.
 */
export async function swapIn(
  { pool }: FoldContext,
  checkpoints: Checkpoints,
  { table }: RowDefinition,
  built: Checkpoint,
): Promise<boolean> {
  const live = { schema: LIVE, name: built.name };
  try {
    return await inTransaction(pool, async (client) => {
      // Every query would queue behind a swap that waits for one slow query.
      await client.query("SET LOCAL lock_timeout = '1s'");
      const shown = await checkpoints.lock(client, live);
      if (shown && shown.position > built.position) return false;
      // Views over the table go with it: whoever looks through them makes them again over the new one.
      await client.query(`DROP TABLE IF EXISTS "${LIVE}".${table} CASCADE`);
      await client.query(`ALTER TABLE "${BUILDING}".${table} SET SCHEMA "${LIVE}"`);
      await checkpoints.remove(client, live);
      await checkpoints.goLive(client, built);
      return true;
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}
