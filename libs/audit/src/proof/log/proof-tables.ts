import { type Pool, type PoolClient } from 'pg';
import { type TileAt } from '@diarium/verifier';

export type Connection = Pool | PoolClient;

/** How far the proof log is: so many leaves, made of everything in the log up to the position. */
export interface ProofState {
  readonly origin: string;
  readonly size: number;
  readonly position: number;
}

/** Hashes of a tile, 32 bytes each. */
export interface TileRow extends TileAt {
  readonly hashes: Buffer;
}

/** What the leaves of a tile of level 0 state. */
export interface LeavesRow {
  readonly tile: number;
  readonly firstPosition: number;
  readonly particulars: Buffer;
}

const LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('diarium.proof', 0)) AS taken`;

// One value as bytes: in a list of several, each would be sent as text of twice its size.
const CUT = `substring($3::bytea FROM (sum(bytes) OVER (ROWS UNBOUNDED PRECEDING) - bytes + 1)::integer FOR bytes)`;

const joined = (values: readonly Buffer[]): readonly [Buffer, readonly number[]] => [
  Buffer.concat(values),
  values.map(({ length }) => length),
];

/** The tables of the proof log. */
export const proofTables = {
  /** The log's name and state; the first call of all gives it the name. */
  async state(connection: Connection, origin: () => string): Promise<ProofState> {
    const known = await readState(connection);
    if (known) return known;
    await connection.query('INSERT INTO diarium.proof_log (origin) VALUES ($1) ON CONFLICT DO NOTHING', [
      origin(),
    ]);
    return proofTables.state(connection, origin);
  },

  /** True when no other transaction extends the log; until the transaction ends. */
  async lock(client: PoolClient): Promise<boolean> {
    const { rows } = await client.query<{ taken: boolean }>(LOCK);
    return rows[0]?.taken ?? false;
  },

  /** True when it stood where one thought it did. */
  async advance(client: PoolClient, from: ProofState, to: ProofState): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE diarium.proof_log SET size = $4, position = $5, updated_at = clock_timestamp()
       WHERE origin = $1 AND size = $2 AND position = $3`,
      [from.origin, from.size, from.position, to.size, to.position],
    );
    return rowCount === 1;
  },

  /** Gives the log another name, under which it has no leaves yet. */
  async rename(pool: Pool, from: string, to: string): Promise<void> {
    await emptied(
      pool,
      'UPDATE diarium.proof_log SET origin = $2, size = 0, position = 0 WHERE origin = $1',
      [from, to],
    );
  },

  /** Forgets all leaves: they are made again from the log. */
  async empty(pool: Pool): Promise<void> {
    await emptied(pool, 'UPDATE diarium.proof_log SET size = 0, position = 0', []);
  },

  async writeTiles(client: PoolClient, tiles: readonly TileRow[]): Promise<void> {
    await client.query(
      `INSERT INTO diarium.proof_tile (level, tile, hashes)
       SELECT level, tile, ${CUT} FROM unnest($1::smallint[], $2::bigint[], $4::integer[]) t(level, tile, bytes)
       ON CONFLICT (level, tile) DO UPDATE SET hashes = excluded.hashes`,
      [
        tiles.map(({ level }) => level),
        tiles.map(({ tile }) => tile),
        ...joined(tiles.map(({ hashes }) => hashes)),
      ],
    );
  },

  async writeLeaves(client: PoolClient, leaves: readonly LeavesRow[]): Promise<void> {
    await client.query(
      `INSERT INTO diarium.proof_leaves (tile, first_position, particulars)
       SELECT tile, position, ${CUT} FROM unnest($1::bigint[], $2::bigint[], $4::integer[]) t(tile, position, bytes)
       ON CONFLICT (tile) DO UPDATE SET particulars = excluded.particulars`,
      [
        leaves.map(({ tile }) => tile),
        leaves.map(({ firstPosition }) => firstPosition),
        ...joined(leaves.map(({ particulars }) => particulars)),
      ],
    );
  },

  async tiles(connection: Connection, wanted: readonly TileAt[]): Promise<readonly TileRow[]> {
    const { rows } = await connection.query<TileRow>(
      `SELECT t.level::int AS level, t.tile, t.hashes FROM diarium.proof_tile t
       JOIN unnest($1::smallint[], $2::bigint[]) w(level, tile) USING (level, tile)`,
      [wanted.map(({ level }) => level), wanted.map(({ tile }) => tile)],
    );
    return rows.map(({ level, tile, hashes }) => ({ level, tile: Number(tile), hashes }));
  },

  /** The particulars of the tiles from one on, in order. */
  async leaves(connection: Connection, from: number, count: number): Promise<readonly LeavesRow[]> {
    const { rows } = await connection.query<LeavesRow>(
      `SELECT tile, first_position AS "firstPosition", particulars FROM diarium.proof_leaves
       WHERE tile >= $1 AND tile < $2 ORDER BY tile`,
      [from, from + count],
    );
    return rows.map((row) => ({ ...row, tile: Number(row.tile), firstPosition: Number(row.firstPosition) }));
  },

  /** For each position, in the same order, the tile whose leaves may hold it. */
  async leavesAround(connection: Connection, positions: readonly number[]): Promise<readonly LeavesRow[]> {
    const { rows } = await connection.query<LeavesRow>(
      `SELECT DISTINCT l.tile, l.first_position AS "firstPosition", l.particulars
       FROM unnest($1::bigint[]) w(position) CROSS JOIN LATERAL (
         SELECT * FROM diarium.proof_leaves WHERE first_position <= w.position
         ORDER BY first_position DESC LIMIT 1) l`,
      [positions],
    );
    return rows.map((row) => ({ ...row, tile: Number(row.tile), firstPosition: Number(row.firstPosition) }));
  },
};

async function emptied(pool: Pool, statement: string, values: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('diarium.proof', 0))`);
    const { rowCount } = await client.query(statement, [...values]);
    if (rowCount) await client.query('TRUNCATE diarium.proof_tile, diarium.proof_leaves');
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function readState(connection: Connection): Promise<ProofState | undefined> {
  const { rows } = await connection.query<ProofState>('SELECT origin, size, position FROM diarium.proof_log');
  const [row] = rows;
  return row && { origin: row.origin, size: Number(row.size), position: Number(row.position) };
}
