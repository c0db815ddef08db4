import { type ReadModel, type RecordedEvent } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { committeeOf } from '../shared/streams';

/** An event of the log without its data: who, what, where, when, and by which command. */
@Entity('log_entry')
export class LogEntryRow {
  /** The event's id. */
  @PrimaryColumn('text') key!: string;
  @Column('bigint') position!: number;
  @Column('text') stream!: string;
  @Column('int') revision!: number;
  /** `case`, `meeting` …: what the stream is of. */
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) committee!: string | null;
  @Column('text') type!: string;
  @Column('text') actor!: string;
  @Column('text') role!: string;
  /** ISO instants in UTC. */
  @Column('text') occurredAt!: string;
  @Column('text') recordedAt!: string;
  @Column('text') commandId!: string;
  @Column('text') correlationId!: string;
  /** The event that a policy followed. */
  @Column('text', { nullable: true }) causationId!: string | null;
}

const INDEXED = ['actor', 'type', 'committee', 'kind', '"recordedAt"', '"correlationId"'];

/** @param types all event types of the register */
export function logEntries(types: readonly string[]): ReadModel<LogEntryRow> {
  return {
    name: 'log-entries',
    version: 1,
    row: LogEntryRow,
    indexes: [
      'CREATE UNIQUE INDEX ON {table} (position)',
      ...INDEXED.map((column) => `CREATE INDEX ON {table} (${column}, position)`),
    ],
    rowsAreEvents: true,
    keys: ({ id }) => [id],
    project: Object.fromEntries(types.map((type) => [type, entryOf])),
  };
}

function entryOf(_: object | undefined, event: RecordedEvent): LogEntryRow {
  const { id, position, stream, revision, type, occurredAt, recordedAt, metadata } = event;
  const kind = stream.slice(0, stream.indexOf('-'));
  return {
    key: id,
    position,
    stream,
    revision,
    kind,
    committee: kind === 'user' ? null : committeeOf(stream),
    type,
    actor: metadata.actor,
    role: metadata.role,
    occurredAt,
    recordedAt,
    commandId: metadata.commandId,
    correlationId: metadata.correlationId,
    causationId: metadata.causationId,
  };
}
