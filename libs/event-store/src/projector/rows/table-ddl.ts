import { type ClientBase } from 'pg';
import { type RowDefinition } from './row-definition';

/** Makes the empty table in the schema, without its key; one that stood there goes. A crash of the server empties it: it is not logged. */
export async function createRowTable(
  client: ClientBase,
  schema: string,
  { table, createTable }: RowDefinition,
): Promise<void> {
  await lookIn(client, schema);
  await client.query(`DROP TABLE IF EXISTS "${schema}".${table}`);
  for (const sql of createTable) await client.query(sql);
  await client.query(`ALTER TABLE "${schema}".${table} SET UNLOGGED`);
}

/** Makes the key of a table that has none yet. */
export async function addRowKey(
  client: ClientBase,
  schema: string,
  { table, addKey }: RowDefinition,
): Promise<void> {
  const name = `"${schema}".${table}`;
  const { rows } = await client.query(
    `SELECT FROM pg_index WHERE indrelid = to_regclass($1) AND indisprimary`,
    [name],
  );
  if (rows.length > 0) return;
  for (const sql of addKey)
    await client.query(sql.replace(`ALTER TABLE ${table}`, () => `ALTER TABLE ${name}`));
}

/** Lets the rows outlast a crash. Before the indexes are made: they would be written once more. */
export async function keepRowTable(
  client: ClientBase,
  schema: string,
  { table }: RowDefinition,
): Promise<void> {
  await client.query(`ALTER TABLE "${schema}".${table} SET LOGGED`);
}

/** Fills an empty table with the rows of the same read model in another schema. */
export async function copyRows(
  client: ClientBase,
  { table, columns }: RowDefinition,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const names = columns.map(({ name }) => name).join(', ');
  await client.query(`INSERT INTO "${to}".${table} (${names}) SELECT ${names} FROM "${from}".${table}`);
}

/** So that the entries of a million rows are sorted without a file. */
const SORTED_IN_MEMORY = '128MB';

/** Adds key and indexes to a filled table and tells the planner what it holds. */
export async function indexRowTable(
  client: ClientBase,
  schema: string,
  definition: RowDefinition,
): Promise<void> {
  const { table, createIndexes } = definition;
  await lookIn(client, schema);
  await client.query(`SET LOCAL maintenance_work_mem = '${SORTED_IN_MEMORY}'`);
  await addRowKey(client, schema, definition);
  for (const sql of createIndexes) await client.query(sql);
  await client.query(`ANALYZE "${schema}".${table}`);
}

/** So that the planner looks at a tenth of what it would otherwise: for a table of the past that is enough. */
export async function analyzeBriefly(client: ClientBase): Promise<void> {
  await client.query('SET LOCAL default_statistics_target = 10');
}

async function lookIn(client: ClientBase, schema: string): Promise<void> {
  await client.query(`SET LOCAL search_path TO "${schema}", public`);
}
