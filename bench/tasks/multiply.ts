import { openDatabase } from '@diarium/database';

export interface MultiplyInput {
  readonly url: string;
  readonly times: number;
}

/** Copies the rows that the queries read, so that there are so many times more cases, each with a number of its own. */
export async function run({ url, times }: MultiplyInput): Promise<void> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  const { rows } = await database.pool.query<{ serials: number; head: number }>(
    'SELECT max(serial) AS serials, (SELECT max(position) FROM diarium.log) AS head FROM read.case_list',
  );
  const { serials, head } = rows[0] ?? { serials: 0, head: 0 };
  for (const copy of copies(times, serials, head)) await database.pool.query(copy);
  await database.pool.query('VACUUM (ANALYZE) read.case_list, read.case_entry');
  await database.close();
}

function copies(times: number, serials: number, head: number): string[] {
  const each = `generate_series(1, ${times - 1}) AS n`;
  const key = (from: string): string =>
    `regexp_replace(${from}, '\\d+$', '') || substring(${from} from '\\d+$')::int + n * ${serials}`;
  const number = `regexp_replace(number, '/\\d+/', '/' || serial + n * ${serials} || '/')`;
  return [
    `INSERT INTO read.case_list SELECT ${key('key')}, committee, year, serial + n * ${serials}, ${number}, title,
       "publicTitle", missing, status, "caseType", classification, initiative, handler, date,
       position + n * ${head}, replace(searchable, lower(number), lower(${number}))
     FROM (SELECT * FROM read.case_list) c, ${each}`,
    `INSERT INTO read.case_entry SELECT (position + n * ${head})::text, ${key('"case"')}, position + n * ${head},
       type, "occurredAt", "recordedAt", actor, role, reason, source, data
     FROM (SELECT * FROM read.case_entry) e, ${each}`,
  ];
}
