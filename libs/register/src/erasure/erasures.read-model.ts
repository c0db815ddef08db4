import { dayOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ErasureEvents } from './erasure.events';

/** An erasure, requested and perhaps completed. */
@Entity('erasure')
export class ErasureRow {
  @PrimaryColumn('text') key!: string;
  /** The person's key while it can be read. */
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text') decision!: string;
  @Column('text') requestedOn!: string;
  @Column('text', { nullable: true }) completedOn!: string | null;
  @Column('bigint') position!: number;
}

export const erasures = readModel<ErasureEvents>()<ErasureRow>({
  name: 'erasures',
  version: 1,
  row: ErasureRow,
  indexes: ['CREATE INDEX ON {table} (position)'],
  keys: ({ data }) => [data.erasure],
  project: {
    ErasureRequested: (_, { data: { subject, decision }, occurredAt, position }, key) => ({
      key,
      subject,
      decision,
      requestedOn: dayOf(occurredAt),
      completedOn: null,
      position,
    }),
    ErasureCompleted: (row, { occurredAt }) =>
      row && { ...row, subject: null, completedOn: dayOf(occurredAt) },
  },
});
