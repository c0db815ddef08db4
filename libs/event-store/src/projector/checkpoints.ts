import { type ClientBase, type Pool } from 'pg';
import { Fenced, type HaltedAt } from './errors';

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

/** Checkpoints in one table, and the only way in which they move: from the position that one knows. */
export class Checkpoints {
  private readonly columns =
    'schema, name, version, generation, position, indexed, error, updated_at AS "updatedAt"';

  /** @param table qualified and quoted as SQL needs it */
  constructor(private readonly table = DURABLE) {}

  /** The checkpoint table of a schema of its own, which a crash of the server empties with its rows. */
  createScratch(client: ClientBase | Pool): Promise<unknown> {
    return client.query(`CREATE UNLOGGED TABLE IF NOT EXISTS ${this.table} (LIKE ${DURABLE} INCLUDING ALL)`);
  }

  async all(client: ClientBase | Pool): Promise<readonly Checkpoint[]> {
    const { rows } = await client.query<Checkpoint>(`SELECT ${this.columns} FROM ${this.table}`);
    return rows;
  }

  async find(client: ClientBase | Pool, { schema, name }: Id): Promise<Checkpoint | undefined> {
    const { rows } = await client.query<Checkpoint>(
      `SELECT ${this.columns} FROM ${this.table} WHERE schema = $1 AND name = $2`,
      [schema, name],
    );
    return rows[0];
  }

  /** As `find`, and nobody else moves it until the transaction ends. */
  async lock(client: ClientBase, { schema, name }: Id): Promise<Checkpoint | undefined> {
    const { rows } = await client.query<Checkpoint>(
      `SELECT ${this.columns} FROM ${this.table} WHERE schema = $1 AND name = $2 FOR UPDATE`,
      [schema, name],
    );
    return rows[0];
  }

  async begin(client: ClientBase | Pool, { schema, name }: Id, version: number): Promise<void> {
    await client.query(`INSERT INTO ${this.table} (schema, name, version) VALUES ($1, $2, $3)`, [
      schema,
      name,
      version,
    ]);
  }

  /** Notes where a table that was just begun stands, because it was filled from another one. */
  async place(client: ClientBase | Pool, { schema, name }: Id, position: number): Promise<void> {
    await client.query(`UPDATE ${this.table} SET position = $3 WHERE schema = $1 AND name = $2`, [
      schema,
      name,
      position,
    ]);
  }

  async remove(client: ClientBase | Pool, { schema, name }: Id): Promise<void> {
    await client.query(`DELETE FROM ${this.table} WHERE schema = $1 AND name = $2`, [schema, name]);
  }

  /** @throws Fenced */
  async advance(client: ClientBase | Pool, from: Checkpoint, position: number): Promise<void> {
    await this.change(client, from, 'position = $5, error = NULL', position);
  }

  /** @throws Fenced */
  async halt(client: ClientBase | Pool, at: Checkpoint, error: HaltedAt): Promise<void> {
    await this.change(client, at, 'error = $5', JSON.stringify(error));
  }

  /** @throws Fenced */
  async noteIndexed(client: ClientBase | Pool, at: Checkpoint): Promise<void> {
    await this.change(client, at, 'indexed = $5', true);
  }

  /** @throws Fenced */
  async moveTo(client: ClientBase | Pool, at: Checkpoint, schema: string): Promise<void> {
    await this.change(client, at, 'schema = $5', schema);
  }

  private async change(
    client: ClientBase | Pool,
    { schema, name, version, generation, position }: Checkpoint,
    assignment: string,
    value: unknown,
  ): Promise<void> {
    const { rowCount } = await client.query(
      `UPDATE ${this.table} SET ${assignment}, updated_at = clock_timestamp() ` +
        'WHERE schema = $1 AND name = $2 AND version = $3 AND position = $4 AND generation = $6',
      [schema, name, version, position, value, generation],
    );
    if (rowCount !== 1) throw new Fenced(schema, name);
  }
}
