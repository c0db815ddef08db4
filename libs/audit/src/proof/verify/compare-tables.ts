import { type ClientBase } from 'pg';
import { type Finding } from '@diarium/verifier';
import { type Findings } from './report';

/** Two tables of the same rows: one that people see, and one that was folded for this. */
export interface ComparedTables {
  readonly table: string;
  readonly live: string;
  readonly folded: string;
}

interface Difference {
  readonly key: string;
  readonly live: Readonly<Record<string, unknown>> | null;
  readonly folded: Readonly<Record<string, unknown>> | null;
}

const MOST_ROWS = 20;

/** Holds live rows against folded ones, in the columns that a fold fills. @returns how many live rows there are */
export async function compareRows(
  client: ClientBase,
  findings: Findings,
  { table, live, folded }: ComparedTables,
): Promise<number> {
  const columns = (await columnsOf(client, folded, table)).map(({ name }) => `"${name}"`).join(', ');
  const rowsIn = (schema: string): string =>
    `(SELECT r.key, r AS row FROM (SELECT ${columns} FROM "${schema}"."${table}") r)`;
  // By the bytes that are stored first, and as text where those differ: some columns have types without equality.
  const { rows } = await client.query<Difference>(
    `SELECT coalesce(l.key, f.key) AS key, to_jsonb(l.row) AS live, to_jsonb(f.row) AS folded
     FROM ${rowsIn(live)} l FULL JOIN ${rowsIn(folded)} f ON l.key = f.key
     WHERE l.key IS NULL OR f.key IS NULL OR (l.row *<> f.row AND l.row::text <> f.row::text)
     ORDER BY 1 LIMIT ${MOST_ROWS}`,
  );
  findings.add(...rows.map((difference) => findingOn(difference, table)));
  const counted = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "${live}"."${table}"`,
  );
  return counted.rows[0]?.count ?? 0;
}

/**
 * Holds the columns that the database makes of others against what they are to be made by: while they are, nobody can
 * write to them. The folded rows are not needed any more.
 * @param statements those that add columns to `{table}`
 */
export async function compareColumns(
  client: ClientBase,
  findings: Findings,
  { tables, statements }: { readonly tables: ComparedTables; readonly statements: readonly string[] },
): Promise<void> {
  const { table, live, folded } = tables;
  await client.query(`TRUNCATE "${folded}"."${table}"`);
  for (const sql of statements) await client.query(sql.replaceAll('{table}', `"${folded}"."${table}"`));
  const made = new Map((await columnsOf(client, live, table)).map(({ name, by }) => [name, by]));
  for (const { name, by } of await columnsOf(client, folded, table))
    if (made.get(name) !== by)
      findings.add({ code: 'proof.column-changed', details: { table, column: name } });
}

interface Column {
  readonly name: string;
  /** What the database makes it by; null for a column that is filled. */
  readonly by: string | null;
}

async function columnsOf(client: ClientBase, schema: string, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT attname AS name, CASE WHEN attgenerated = '' THEN NULL ELSE pg_get_expr(adbin, adrelid) END AS by
     FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`"${schema}"."${table}"`],
  );
  return rows;
}

function findingOn({ key, live, folded }: Difference, table: string): Finding {
  if (!folded) return { code: 'proof.row-added', details: { key, table } };
  if (!live) return { code: 'proof.row-missing', details: { key, table } };
  const columns = Object.keys(folded).filter(
    (name) => JSON.stringify(folded[name]) !== JSON.stringify(live[name]),
  );
  return { code: 'proof.row-changed', details: { key, table, columns: columns.join(', ') } };
}
