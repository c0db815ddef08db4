import { migrateDatabase, openDatabase } from '@diarium/database';
import { eventStoreMigrations } from '@diarium/event-store';
import { type Pool } from 'pg';
import { measuredEvent, STREAM_LENGTH } from '../data/measured-event';

export interface FillInput {
  readonly url: string;
  readonly events: number;
  /** How many streams are written to at a time, in turn. */
  readonly open: number;
}

const CHUNK = 50_000;

// What `diarium.append` would have stored, except that nobody waited for each event.
const fillOf = (open: number): string => `
insert into diarium.log
  (position, stream, revision, id, type, version, occurred_at, recorded_at, data, metadata)
select n + 1, 'case-GNU-2024-' || n / ${open * STREAM_LENGTH} * ${open} + n % ${open} * 7919 % ${open},
  n / ${open} % ${STREAM_LENGTH}, uuidv7(), $3, 1, now(), now(),
  replace($4, $5::text, (n + $5::int)::text)::json, replace($6, $7, gen_random_uuid()::text)::json
from generate_series($1::int, $2::int - 1) n`;

/** Fills a log by SQL, through all its indexes, and leaves it as autovacuum would. */
export async function run({ url, events, open }: FillInput): Promise<void> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 2 });
  await migrateDatabase(database, eventStoreMigrations);
  const head = await headOf(database.pool);
  const { type, data, metadata } = measuredEvent(0);
  const { serial } = data;
  const template = [type, JSON.stringify(data), serial, JSON.stringify(metadata), metadata.commandId];
  for (let from = head; from < events; from += CHUNK)
    await database.pool.query(fillOf(open), [from, Math.min(events, from + CHUNK), ...template]);
  await database.pool.query('vacuum (analyze) diarium.log');
  await database.close();
}

async function headOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ head: number }>(
    'select coalesce(max(position), 0) as head from diarium.log',
  );
  return rows[0]?.head ?? 0;
}
