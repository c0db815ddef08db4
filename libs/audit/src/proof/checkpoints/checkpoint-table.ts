import { type Pool, type PoolClient } from 'pg';

/** A head that was signed, as it is stored. */
export interface StoredCheckpoint {
  readonly size: number;
  /** The signed note, with the cosignatures that came in. */
  readonly note: string;
  readonly madeAt: Date;
}

type Connection = Pool | PoolClient;

const COLUMNS = 'size, note, made_at AS "madeAt"';

/** The heads that were signed, in the database. */
export const checkpointTable = {
  async put(connection: Connection, origin: string, size: number, note: string): Promise<void> {
    await connection.query(
      `INSERT INTO diarium.proof_checkpoint (origin, size, note) VALUES ($1, $2, $3)
       ON CONFLICT (origin, size) DO UPDATE SET note = excluded.note`,
      [origin, size, note],
    );
  },

  async latest(connection: Connection, origin: string): Promise<StoredCheckpoint | undefined> {
    const { rows } = await connection.query<StoredCheckpoint>(
      `SELECT ${COLUMNS} FROM diarium.proof_checkpoint WHERE origin = $1 ORDER BY size DESC LIMIT 1`,
      [origin],
    );
    return rows.map(numbered)[0];
  },

  async find(connection: Connection, origin: string, size: number): Promise<StoredCheckpoint | undefined> {
    const { rows } = await connection.query<StoredCheckpoint>(
      `SELECT ${COLUMNS} FROM diarium.proof_checkpoint WHERE origin = $1 AND size = $2`,
      [origin, size],
    );
    return rows.map(numbered)[0];
  },

  /** The latest first, of fewer events than `before`. */
  async before(
    connection: Connection,
    origin: string,
    { before, limit }: { readonly before: number | undefined; readonly limit: number },
  ): Promise<readonly StoredCheckpoint[]> {
    const { rows } = await connection.query<StoredCheckpoint>(
      `SELECT ${COLUMNS} FROM diarium.proof_checkpoint
       WHERE origin = $1 AND ($2::bigint IS NULL OR size < $2) ORDER BY size DESC LIMIT $3`,
      [origin, before ?? null, limit],
    );
    return rows.map(numbered);
  },

  async all(connection: Connection, origin: string): Promise<readonly StoredCheckpoint[]> {
    const { rows } = await connection.query<StoredCheckpoint>(
      `SELECT ${COLUMNS} FROM diarium.proof_checkpoint WHERE origin = $1 ORDER BY size`,
      [origin],
    );
    return rows.map(numbered);
  },
};

const numbered = (row: StoredCheckpoint): StoredCheckpoint => ({ ...row, size: Number(row.size) });
