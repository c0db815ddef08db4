import { type ClientBase, type Pool } from 'pg';
import { Fenced, type HaltedAt } from '../errors';
import { BUILDING, LIVE } from '../schemas';

/** How far one table of a read model is folded. */
export interface Checkpoint {
  readonly schema: string;
  readonly name: string;
  readonly version: number;
  /** Of the table: another one each time it is built. */
  readonly generation: string;
  /** Everything up to here is in the rows. */
  readonly position: number;
  /** True when the indexes stand: a table is filled first and indexed then. */
  readonly indexed: boolean;
  readonly error: HaltedAt | null;
  readonly updatedAt: Date;
}

type Id = Pick<Checkpoint, 'schema' | 'name'>;

const DURABLE = 'diarium.read_model';

/** Of tables that are being built: a crash of the server empties it together with them. */
const OF_BUILDS = 'diarium.read_model_build';

const COLUMNS = 'schema, name, version, generation, position, indexed, error, updated_at AS "updatedAt"';

/** Checkpoints, and the only way in which they move: from the position that one knows. */
export class Checkpoints {
  /** @param scratch the one table of a schema of its own, qualified and quoted as SQL needs it */
  constructor(private readonly scratch?: string) {}

  /** The checkpoint table of a schema of its own, which a crash of the server empties with its rows. */
  createScratch(client: ClientBase | Pool): Promise<unknown> {
    return client.query(
      `CREATE UNLOGGED TABLE IF NOT EXISTS ${this.scratch} (LIKE ${DURABLE} INCLUDING ALL)`,
    );
  }

  async all(client: ClientBase | Pool): Promise<readonly Checkpoint[]> {
    const tables = this.scratch ? [this.scratch] : [DURABLE, OF_BUILDS];
    const selects = tables.map((table) => `SELECT ${COLUMNS} FROM ${table}`);
    const { rows } = await client.query<Checkpoint>(selects.join(' UNION ALL '));
    return rows;
  }

  async find(client: ClientBase | Pool, { schema, name }: Id): Promise<Checkpoint | undefined> {
    const { rows } = await client.query<Checkpoint>(
      `SELECT ${COLUMNS} FROM ${this.tableOf(schema)} WHERE schema = $1 AND name = $2`,
      [schema, name],
    );
    return rows[0];
  }

  /** As `find`, and nobody else moves it until the transaction ends. */
  async lock(client: ClientBase, { schema, name }: Id): Promise<Checkpoint | undefined> {
    const { rows } = await client.query<Checkpoint>(
      `SELECT ${COLUMNS} FROM ${this.tableOf(schema)} WHERE schema = $1 AND name = $2 FOR UPDATE`,
      [schema, name],
    );
    return rows[0];
  }

  async begin(client: ClientBase | Pool, { schema, name }: Id, version: number): Promise<void> {
    await client.query(`INSERT INTO ${this.tableOf(schema)} (schema, name, version) VALUES ($1, $2, $3)`, [
      schema,
      name,
      version,
    ]);
  }

  /** Notes where a table that was just begun stands, because it was filled from another one. */
  async place(client: ClientBase | Pool, { schema, name }: Id, position: number): Promise<void> {
    await client.query(`UPDATE ${this.tableOf(schema)} SET position = $3 WHERE schema = $1 AND name = $2`, [
      schema,
      name,
      position,
    ]);
  }

  async remove(client: ClientBase | Pool, { schema, name }: Id): Promise<void> {
    await client.query(`DELETE FROM ${this.tableOf(schema)} WHERE schema = $1 AND name = $2`, [schema, name]);
  }

  /** @throws Fenced */
  async advance(client: ClientBase | Pool, from: Checkpoint, position: number): Promise<void> {
    await this.change(client, from, 'position = $5, error = NULL', position);
  }

  /**
   * Moves those of several live read models, in any order, with one statement.
   * @throws Fenced when one of them is elsewhere
   */
  async advanceAll(
    client: ClientBase,
    moves: readonly { readonly from: Checkpoint; readonly position: number }[],
  ): Promise<void> {
    const { rowCount } = await client.query({
      name: 'diarium-advance-all',
      text: `UPDATE ${DURABLE} stood SET position = moved."to", error = NULL, updated_at = clock_timestamp()
        FROM unnest($2::text[], $3::integer[], $4::uuid[], $5::bigint[], $6::bigint[])
          moved(name, version, generation, "from", "to")
        WHERE stood.schema = $1 AND stood.name = moved.name AND stood.version = moved.version
          AND stood.generation = moved.generation AND stood.position = moved."from"`,
      values: [
        LIVE,
        moves.map(({ from }) => from.name),
        moves.map(({ from }) => from.version),
        moves.map(({ from }) => from.generation),
        moves.map(({ from }) => from.position),
        moves.map(({ position }) => position),
      ],
    });
    if (rowCount !== moves.length) throw new Fenced(LIVE, moves.map(({ from }) => from.name).join(', '));
  }

  /** @throws Fenced */
  async halt(client: ClientBase | Pool, at: Checkpoint, error: HaltedAt): Promise<void> {
    await this.change(client, at, 'error = $5', JSON.stringify(error));
  }

  /** @throws Fenced */
  async noteIndexed(client: ClientBase | Pool, at: Checkpoint): Promise<void> {
    await this.change(client, at, 'indexed = $5', true);
  }

  /** Rows were changed beside the fold: whoever remembers them is fenced off, and reads them anew. */
  async renew(client: ClientBase, { schema, name }: Id): Promise<void> {
    await client.query(
      `UPDATE ${this.tableOf(schema)} SET generation = DEFAULT WHERE schema = $1 AND name = $2`,
      [schema, name],
    );
  }

  /**
   * What was built is live from now on.
   * @throws Fenced
   */
  async goLive(client: ClientBase, { schema, name, generation, position }: Checkpoint): Promise<void> {
    const { rowCount } = await client.query(
      `WITH built AS (DELETE FROM ${this.tableOf(schema)}
         WHERE schema = $1 AND name = $2 AND generation = $3 AND position = $4 RETURNING *)
       INSERT INTO ${this.tableOf(LIVE)} (schema, name, version, generation, position, indexed, error)
       SELECT $5, name, version, generation, position, indexed, error FROM built`,
      [schema, name, generation, position, LIVE],
    );
    if (rowCount !== 1) throw new Fenced(schema, name);
  }

  private tableOf(schema: string): string {
    return this.scratch ?? (schema === BUILDING ? OF_BUILDS : DURABLE);
  }

  private async change(
    client: ClientBase | Pool,
    { schema, name, version, generation, position }: Checkpoint,
    assignment: string,
    value: unknown,
  ): Promise<void> {
    const { rowCount } = await client.query(
      `UPDATE ${this.tableOf(schema)} SET ${assignment}, updated_at = clock_timestamp() ` +
        'WHERE schema = $1 AND name = $2 AND version = $3 AND position = $4 AND generation = $6',
      [schema, name, version, position, value, generation],
    );
    if (rowCount !== 1) throw new Fenced(schema, name);
  }
}
