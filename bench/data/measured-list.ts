import { EventCatalogue, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { keyOfStream, type MeasuredEvent } from './measured-event';

/** One stream of the measured log: what it is about now, and how much has happened to it. */
@Entity('measured_list')
export class MeasuredRow {
  @PrimaryColumn('text') key!: string;
  @Column('int') events!: number;
  @Column('int') serial!: number;
  @Column('text') title!: string;
  @Column('text') changedAt!: string;
}

interface MeasuredEvents {
  MatterDealtWith: MeasuredEvent['data'];
}

export const measuredList = readModel<MeasuredEvents>()<MeasuredRow>({
  name: 'measured-list',
  version: 1,
  row: MeasuredRow,
  keys: ({ stream }) => [keyOfStream(stream)],
  project: {
    MatterDealtWith: (row, { data, occurredAt }, key) => ({
      key,
      events: (row?.events ?? 0) + 1,
      serial: data.serial,
      title: data.title,
      changedAt: occurredAt,
    }),
  },
});

export const measuredCatalogue = new EventCatalogue([
  { MatterDealtWith: { version: 1, meaning: 'A matter was dealt with.' } },
]);
