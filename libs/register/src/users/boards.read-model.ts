import { type EventOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CommitteeEvents } from '../committees/committee.events';
import { committeeOf } from '../shared/streams';

/** A board that supervises committees (KL 6:1), by its name as they give it. */
@Entity('board')
export class BoardRow {
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') committees!: readonly string[];
}

/** The key of all boards together. No board is called so: names have no control characters. */
export const EVERY_BOARD = '\u0001';

type Events = Pick<CommitteeEvents, 'CommitteeEstablished'>;

export const boards = readModel<Events>()<BoardRow>({
  name: 'boards',
  version: 1,
  row: BoardRow,
  keys: ({ data: { supervisedBy } }: EventOf<Events>) =>
    supervisedBy === null ? [] : [supervisedBy, EVERY_BOARD],
  project: {
    CommitteeEstablished: (row, { stream }, key) => ({
      key,
      committees: [...(row?.committees ?? []), committeeOf(stream)],
    }),
  },
});
