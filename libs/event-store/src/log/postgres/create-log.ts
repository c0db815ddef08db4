import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { APPEND_FUNCTION } from './append-function';

// Stored bytes stay as they were sent: json and not jsonb. Names sort as bytes, the same on every server.
const LOG = `
create table diarium.log (
  position bigint primary key,
  stream text collate "C" not null,
  revision integer not null,
  id uuid not null,
  type text collate "C" not null,
  version integer not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  data json not null,
  metadata json not null,
  constraint log_stream_revision unique (stream, revision),
  constraint log_id unique (id)
)`;

const REFUSE_CHANGE = `
create function diarium.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log only grows: % is refused.', lower(tg_op) using errcode = 'insufficient_privilege';
end $$`;

const ONLY_GROWS = `
create trigger log_only_grows before update or delete or truncate on diarium.log
for each statement execute function diarium.refuse_change()`;

// A lock and not a locked row: rows that change with every append pile up while a backup holds a snapshot.
const HOLD_HEAD = `
create function diarium.hold_head() returns void language sql
as $$ select pg_advisory_xact_lock(hashtextextended('diarium.log', 0)) $$`;

/** The log, the function that appends to it, and the lock that orders the appends of all processes. */
export class CreateLog1767225600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists diarium');
    for (const statement of [LOG, REFUSE_CHANGE, ONLY_GROWS, HOLD_HEAD, APPEND_FUNCTION])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function diarium.append, diarium.hold_head');
    await runner.query('drop table diarium.log');
    await runner.query('drop function diarium.refuse_change');
  }
}
