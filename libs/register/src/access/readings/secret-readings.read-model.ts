import { query, readModel } from '@diarium/event-store';
import { IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { cursorValues, PagedQuery, pageOf } from '../../shared/page';
import { committeeOf } from '../../shared/streams';
import { type ReadingEvents } from './reading.events';

/** One time that somebody read what is secret. */
@Entity('secret_reading')
export class SecretReadingRow {
  /** Its position in the log. */
  @PrimaryColumn('text') key!: string;
  @Column('bigint') position!: number;
  @Column('text') committee!: string;
  @Column('text') reader!: string;
  @Column('text') name!: string;
  @Column('text') role!: string;
  /** ISO instant in UTC. */
  @Column('text') at!: string;
  @Column('text') question!: string;
  @Column('jsonb') read!: readonly string[];
}

export const secretReadings = readModel<ReadingEvents>()<SecretReadingRow>({
  name: 'secret-readings',
  version: 1,
  row: SecretReadingRow,
  indexes: [
    'CREATE INDEX ON {table} (position)',
    'CREATE INDEX ON {table} (committee, position)',
    'CREATE INDEX ON {table} (reader, position)',
    'CREATE INDEX ON {table} USING gin (read)',
  ],
  rowsAreEvents: true,
  keys: ({ position }) => [String(position)],
  project: {
    SecretRead: (_, { position, stream, data, metadata, occurredAt }, key) => ({
      ...{ key, position, committee: committeeOf(stream), ...data },
      ...{ name: metadata.actor, role: metadata.role, at: occurredAt },
    }),
  },
});

/** Who has read what is secret, newest first. */
export class ListReadings extends PagedQuery<SecretReadingRow> {
  @IsOptional() @IsString() committee?: string;
  /** The key of a user. */
  @IsOptional() @IsString() reader?: string;
  /** The key of a case, or of a document with a mark of its own. */
  @IsOptional() @IsString() read?: string;
}

export const listReadings = query(ListReadings, async (given, tables) => {
  const select = tables.getRepository(SecretReadingRow).createQueryBuilder('r');
  for (const field of ['committee', 'reader'] as const)
    if (given[field] !== undefined) select.andWhere(`r.${field} = :${field}`, { [field]: given[field] });
  if (given.read !== undefined)
    select.andWhere('r.read @> :read::jsonb', { read: JSON.stringify([given.read]) });
  if (given.after) select.andWhere('r.position < :after', { after: cursorValues(given.after, 1)[0] });
  const rows = await select
    .orderBy('r.position', 'DESC')
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: ({ position }) => [position] });
});
