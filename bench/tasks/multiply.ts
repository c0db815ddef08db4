import { openDatabase } from '@diarium/database';
import { type Pool } from 'pg';

export interface MultiplyInput {
  readonly url: string;
  readonly times: number;
}

/** Copies the rows that the queries read, so that there are so many times more cases, each with a number of its own. */
export async function run({ url, times }: MultiplyInput): Promise<void> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  const { pool } = database;
  const { rows } = await pool.query<{ serials: number; head: number }>(
    'SELECT max(serial) AS serials, (SELECT max(position) FROM diarium.log) AS head FROM read.case_list',
  );
  const { serials, head } = rows[0] ?? { serials: 0, head: 0 };
  const key = (name: string): string =>
    `regexp_replace("${name}", '\\d+$', '') || substring("${name}" from '\\d+$')::int + n * ${serials}`;
  const numberWith = (serial: string): string =>
    `regexp_replace(number, '/\\d+/', '/' || ${serial} + n * ${serials} || '/')`;
  const position = `position + n * ${head}`;
  await copy(pool, 'case_list', times, {
    key: key('key'),
    serial: `serial + n * ${serials}`,
    number: numberWith('serial'),
    position,
  });
  // What is searched knows its serial by the end of its key alone.
  const renumbered = numberWith(`substring("key" from '\\d+$')::int`);
  await copy(pool, 'case_words', times, {
    key: key('key'),
    number: renumbered,
    position,
    searchable: `replace(searchable, lower(number), lower(${renumbered}))`,
  });
  await copy(pool, 'case_entry', times, { key: `(${position})::text`, case: key('case'), position });
  await pool.query('VACUUM (ANALYZE) read.case_list, read.case_words, read.case_entry');
  await database.close();
}

/** @param changed how the n-th copy differs, by column */
async function copy(
  pool: Pool,
  table: string,
  times: number,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'read' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const into = rows.map(({ name }) => `"${name}"`).join(', ');
  const from = rows.map(({ name }) => changed[name] ?? `"${name}"`).join(', ');
  await pool.query(
    `INSERT INTO read.${table} (${into})
     SELECT ${from} FROM (SELECT * FROM read.${table}) r, generate_series(1, ${times - 1}) AS n`,
  );
}
