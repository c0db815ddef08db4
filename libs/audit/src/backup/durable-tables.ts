import { type ClientBase, type Pool } from 'pg';

/** Made anew from the log, or of no use to another server. */
const LEFT_OUT = [
  ...['log', 'log_identity', 'diarium_migrations', 'read_model'],
  ...['audit_migrations', 'proof_tile', 'proof_leaves', 'removal_run'],
  ...['session', 'session_secret', 'sign_in_failure', 'one_time_link'],
];

/** Rows of a table as JSON texts, by table. */
export type TableRows = ReadonlyMap<string, readonly string[]>;

/** A schema whose tables are kept beside the log. */
export type KeptSchema = 'diarium' | 'personal_keys';

/** The rows of all durable tables of a schema as they are at one moment; a new table is among them for nothing. */
export async function durableRows(pool: Pool, schema: KeptSchema): Promise<TableRows> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const found = new Map<string, readonly string[]>();
    for (const table of await tablesIn(client, schema)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT to_json(t)::text AS row FROM "${schema}"."${table}" t`,
      );
      found.set(
        table,
        rows.map(({ row }) => row),
      );
    }
    await client.query('COMMIT');
    return found;
  } finally {
    client.release();
  }
}

/** Puts rows into their tables, in place of what stands there. A table that this version lacks is passed over. */
export async function restoreRows(pool: Pool, schema: KeptSchema, tables: TableRows): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const known = await tablesIn(client, schema);
    const wanted = [...tables].filter(([table]) => known.includes(table));
    // Only for these rows and this session: they refer to each other in any order.
    await client.query('SET CONSTRAINTS ALL DEFERRED');
    for (const [table, rows] of wanted) {
      const name = `"${schema}"."${table}"`;
      await client.query(`DELETE FROM ${name}`);
      await client.query(
        `INSERT INTO ${name} OVERRIDING SYSTEM VALUE
         SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)`,
        [`[${rows.join(',')}]`],
      );
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function tablesIn(client: ClientBase, schema: KeptSchema): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = to_regnamespace($1) AND relkind = 'r' AND relpersistence = 'p' AND relname <> ALL($2)
     ORDER BY oid`,
    [schema, LEFT_OUT],
  );
  return rows.map(({ name }) => name);
}
