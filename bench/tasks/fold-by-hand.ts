import { Pool, type PoolClient } from 'pg';
import { keyOfStream, type MeasuredEvent } from '../data/measured-event';
import { type FoldInput } from './fold';

interface Entry {
  readonly position: string;
  readonly stream: string;
  readonly data: MeasuredEvent['data'];
  readonly occurredAt: string;
}

interface Row {
  events: number;
  serial: number;
  title: string;
  changedAt: string;
}

const PAGE = 2000;

const READ = `
select position, stream, data, occurred_at::text as "occurredAt"
from diarium.log where position > $1 order by position limit ${PAGE}`;

// It never loads a row: it knows that a count adds up.
const WRITE = `
insert into by_hand
select * from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[])
on conflict (key) do update set events = by_hand.events + excluded.events, serial = excluded.serial,
  title = excluded.title, changed_at = excluded.changed_at`;

/** What somebody would write by hand for this one view: seconds for the whole log. */
export async function run({ url }: FoldInput): Promise<number> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const client = await pool.connect();
  await client.query(`
    drop table if exists by_hand, by_hand_checkpoint;
    create table by_hand (key text primary key, events int, serial int, title text, changed_at text);
    create table by_hand_checkpoint as select 0::bigint as position`);
  const started = performance.now();
  for (let position = '0', more = true; more;) {
    const { rows } = await client.query<Entry>({ name: 'read', text: READ, values: [position] });
    position = rows.at(-1)?.position ?? position;
    if (rows.length > 0) await write(client, rows, position);
    more = rows.length === PAGE;
  }
  return (performance.now() - started) / 1000;
}

async function write(client: PoolClient, entries: readonly Entry[], position: string): Promise<void> {
  const rows = new Map<string, Row>();
  for (const { stream, data, occurredAt } of entries) {
    const key = keyOfStream(stream);
    const events = (rows.get(key)?.events ?? 0) + 1;
    rows.set(key, { events, serial: data.serial, title: data.title, changedAt: occurredAt });
  }
  const all = [...rows.values()];
  await client.query('begin');
  const values = [
    [...rows.keys()],
    all.map(({ events }) => events),
    all.map(({ serial }) => serial),
    all.map(({ title }) => title),
    all.map(({ changedAt }) => changedAt),
  ];
  await client.query({ name: 'write', text: WRITE, values });
  await client.query('update by_hand_checkpoint set position = $1', [position]);
  await client.query('commit');
}
