import { type ClientBase, type Pool, type PoolClient } from 'pg';

const BEGIN = 'BEGIN; SET LOCAL synchronous_commit = off';

/** A read model that is held for a swap keeps the others of its round waiting no longer than this. */
export const BEGIN_ROUND = `${BEGIN}; SET LOCAL lock_timeout = '100ms'`;

/**
 * Runs the work in one transaction on one connection of the pool. What a crash of the server takes back are
 * rows together with their checkpoint, so nothing waits for the disk.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    return await transact(
      client,
      () => work(client),
      (cause) => (lost = cause),
    );
  } finally {
    client.release(lost);
  }
}

/**
 * As `inTransaction`, on a connection that the caller has.
 * @param onLost hears that it cannot even be rolled back
 */
export async function transact<Result>(
  client: ClientBase,
  work: () => Promise<Result>,
  onLost: (cause: Error) => void = () => undefined,
): Promise<Result> {
  try {
    await client.query(BEGIN);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(onLost);
    throw error;
  }
}
