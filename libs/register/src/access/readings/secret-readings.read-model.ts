import { query, readModel } from '@diarium/event-store';
import { IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IsOneOf } from '../../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../../shared/in-order';
import { PagedQuery, pageOf } from '../../shared/page';
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

const BY_READING: ListOrder<SecretReadingRow> = { columns: ['r.position'], of: ({ position }) => [position] };

/** By when they were read, the latest first with a hyphen. */
export const READING_ORDERS = ['-read', 'read'] as const;

/** Who has read what is secret, newest first unless `sort` says otherwise. */
export class ListReadings extends PagedQuery<SecretReadingRow> {
  @IsOptional() @IsString() committee?: string;
  /** The key of a user. */
  @IsOptional() @IsString() reader?: string;
  /** The key of a case, or of a document with a mark of its own. */
  @IsOptional() @IsString() read?: string;
  @IsOneOf(READING_ORDERS) sort: (typeof READING_ORDERS)[number] = '-read';
}

export const listReadings = query(ListReadings, async (given, tables) => {
  const select = tables.getRepository(SecretReadingRow).createQueryBuilder('r');
  for (const field of ['committee', 'reader'] as const)
    if (given[field] !== undefined) select.andWhere(`r.${field} = :${field}`, { [field]: given[field] });
  if (given.read !== undefined)
    select.andWhere('r.read @> :read::jsonb', { read: JSON.stringify([given.read]) });
  inOrder(select, given, BY_READING);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: placeIn(given, BY_READING) });
});
