import { randomBytes } from 'node:crypto';
import { DatabaseError, type Pool } from 'pg';
import { type Base } from '../build/build-progress';
import { inTransaction } from '../transaction';

/** What stood in the log up to a position; with an instant, of that only what had happened by then. */
export interface PastTime {
  readonly position: number;
  /** ISO instant. */
  readonly happenedBy?: string | undefined;
}

/** A schema of tables as they were. */
export interface PastSchema extends PastTime {
  readonly schema: string;
  /** Nothing that belongs to its time stands after `position` and up to here. */
  readonly covers: number;
}

interface Row {
  readonly schema: string;
  readonly position: number;
  readonly covers: number;
}

/** How long a note of use is good enough. */
const NOTED_FOR = `interval '10 seconds'`;
const SAME_TIME = `program = $1 AND happened_by IS NOT DISTINCT FROM $2::timestamptz`;
const LOCK_NOT_AVAILABLE = '55P03';
const NAME = /^past_[0-9a-f]{12}/;

/** Which schemas hold tables as they were, for all processes. */
export class PastRegistry {
  /** @param program which read models in which versions: others fold otherwise */
  constructor(
    private readonly pool: Pool,
    private readonly program: string,
  ) {}

  /** The schema that was made for a time; of what had happened by an instant, the one that covers most. */
  async find({ position, happenedBy }: PastTime): Promise<PastSchema | undefined> {
    const exactly = happenedBy === undefined ? 'AND position = $3' : 'AND position <= $3';
    const { rows } = await this.pool.query<Row & { isOld: boolean }>(
      `SELECT schema, position, covers, used_at < clock_timestamp() - ${NOTED_FOR} AS "isOld"
       FROM diarium.past WHERE ${SAME_TIME} ${exactly} ORDER BY covers DESC LIMIT 1`,
      [this.program, happenedBy ?? null, position],
    );
    const [found] = rows;
    if (!found) return undefined;
    if (found.isOld) await this.noteUse(found.schema);
    return { schema: found.schema, position: found.position, covers: found.covers, happenedBy };
  }

  /** Makes the schema for a time, unless another process is faster. */
  async make(time: PastTime): Promise<PastSchema> {
    const made = { ...time, covers: time.position, schema: `past_${randomBytes(6).toString('hex')}` };
    if (await this.keep(made)) return made;
    return (await this.find(time)) ?? this.make(time);
  }

  /** Sees to it that a schema is there, also when it was dropped meanwhile. False when its time has another one. */
  async keep({ schema, position, happenedBy }: PastTime & { readonly schema: string }): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO diarium.past (schema, program, happened_by, position, covers) VALUES ($1, $2, $3, $4, $4)
         ON CONFLICT DO NOTHING`,
        [schema, this.program, happenedBy ?? null, position],
      );
      if (rowCount === 1) await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
      return rowCount === 1;
    });
  }

  async noteCovered(schema: string, covers: number): Promise<void> {
    await this.pool.query(
      'UPDATE diarium.past SET covers = greatest(covers, $2), used_at = clock_timestamp() WHERE schema = $1',
      [schema, covers],
    );
  }

  /** The nearest earlier schema that has the table. */
  async baseFor(table: string, { position, happenedBy }: PastTime): Promise<Base | undefined> {
    const { rows } = await this.pool.query<Base>(
      `SELECT schema, position FROM diarium.past JOIN pg_tables ON schemaname = schema AND tablename = $4
       WHERE ${SAME_TIME} AND position < $3 ORDER BY position DESC LIMIT 1`,
      [this.program, happenedBy ?? null, position, table],
    );
    return rows[0];
  }

  /** Those used last that are beyond a number, and those that nobody has used for long. */
  async superfluous({ most, idleMs }: { most: number; idleMs: number }): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ schema: string }>(
      `SELECT schema FROM (SELECT schema, used_at, row_number() OVER (ORDER BY used_at DESC) AS n FROM diarium.past) p
       WHERE n > $1 OR used_at < clock_timestamp() - $2 * interval '1 millisecond'`,
      [most, idleMs],
    );
    return rows.map(({ schema }) => schema);
  }

  /** Schemas of this kind that are not registered: left by a crash, or to build a table in. */
  async strays(): Promise<{ readonly whole: readonly string[]; readonly building: readonly string[] }> {
    const { rows } = await this.pool.query<{ schema: string }>(
      `SELECT nspname AS schema FROM pg_namespace WHERE nspname LIKE 'past\\_%'
       AND NOT EXISTS (SELECT FROM diarium.past WHERE schema = nspname)`,
    );
    const names = rows.map(({ schema }) => schema).filter((schema) => NAME.test(schema));
    return {
      whole: names.filter((name) => name.length === 17),
      building: names.filter((name) => name.length > 17),
    };
  }

  /** False when a query reads one of its tables: it can be dropped later. */
  async drop(schema: string): Promise<boolean> {
    try {
      await inTransaction(this.pool, async (client) => {
        await client.query(`SET LOCAL lock_timeout = '500ms'`);
        await client.query('DELETE FROM diarium.past WHERE schema = $1', [schema]);
        await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
      });
      return true;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE) return false;
      throw error;
    }
  }

  /** Nobody finds any of them from now on, also not those that a query reads still. @returns their names */
  async forgetAll(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ schema: string }>('DELETE FROM diarium.past RETURNING schema');
    return rows.map(({ schema }) => schema);
  }

  private async noteUse(schema: string): Promise<void> {
    await this.pool.query('UPDATE diarium.past SET used_at = clock_timestamp() WHERE schema = $1', [schema]);
  }
}
