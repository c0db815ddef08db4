import { type Pool, type PoolClient } from 'pg';
import { encodeEvent } from '../encoded-event';
import { LogError } from '../errors';
import { type RecordedEvent } from '../event';
import { jsonArray } from './array-parameter';

/** Which of the given events stand at their place already. */
const STANDING = `
select e.id::text as id, l.stream = e.stream and l.revision = e.revision as same
  from unnest($1::uuid[], $2::text[], $3::int[]) e(id, stream, revision)
  join diarium.log l on l.id = e.id or (l.stream = e.stream and l.revision = e.revision)`;

const INSERT = `
insert into diarium.log
    (position, stream, revision, id, type, version, occurred_at, recorded_at, data, metadata)
  select coalesce((select max(position) from diarium.log), 0) + row_number() over (order by e.n),
      e.stream, e.revision, e.id, e.type, e.version, e.occurred_at, e.recorded_at, e.data, e.metadata
    from unnest($1::text[], $2::int[], $3::uuid[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[],
        $8::json[], $9::json[])
      with ordinality e(stream, revision, id, type, version, occurred_at, recorded_at, data, metadata, n)`;

/** Appends another log's events as they are, in one transaction that holds the head of this one. */
export async function takeOverEvents(pool: Pool, events: readonly RecordedEvent[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select diarium.hold_head()');
    await insert(client, await withoutStanding(client, events));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function withoutStanding(
  client: PoolClient,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const { rows } = await client.query<{ id: string; same: boolean }>(STANDING, [
    events.map(({ id }) => id),
    events.map(({ stream }) => stream),
    events.map(({ revision }) => revision),
  ]);
  const other = rows.find(({ same }) => !same);
  if (other) throw new LogError('log.copy-differs', `Event ${other.id} stands elsewhere in this log.`);
  const standing = new Set(rows.map(({ id }) => id));
  return events.filter(({ id }) => !standing.has(id));
}

async function insert(client: PoolClient, events: readonly RecordedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const encoded = events.map(encodeEvent);
  await client.query(INSERT, [
    events.map(({ stream }) => stream),
    events.map(({ revision }) => revision),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ version }) => version),
    encoded.map(({ occurredAt }) => occurredAt),
    events.map(({ recordedAt }) => recordedAt),
    jsonArray(encoded.map(({ data }) => data)),
    jsonArray(encoded.map(({ metadata }) => metadata)),
  ]);
}
