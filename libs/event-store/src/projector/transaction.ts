import { type Pool, type PoolClient } from 'pg';

/**
 * Runs the work in one transaction on one connection. What a crash of the server takes back are
 * rows together with their checkpoint, so nothing waits for the disk.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    await client.query('BEGIN; SET LOCAL synchronous_commit = off');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((cause: Error) => (lost = cause));
    throw error;
  } finally {
    client.release(lost);
  }
}
