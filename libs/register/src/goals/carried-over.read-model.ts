import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PartialDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type GoalEvents } from './goal.events';

/** A matter that one year carried over to a later one, and where it was taken over. */
@Entity('carried_over_matter')
export class CarriedOverRow {
  /** `GNU-2025|hostmaskiner` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') fromYear!: number;
  @Column('int') toYear!: number;
  @Column('text') matter!: string;
  @Column('text') title!: string;
  /** The key of the item in the plan of `fromYear`, where it is one. */
  @Column('text', { nullable: true }) item!: string | null;
  @Column('text', { nullable: true }) dueOn!: PartialDay | null;
  @Column('text', { nullable: true }) awaiting!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean') takenOver!: boolean;
  /** The key of the item in the plan of `toYear` in which it goes on. */
  @Column('text', { nullable: true }) takenOverAs!: string | null;
}

export const carriedOver = readModel<Pick<GoalEvents, 'CarriedOver' | 'TakenOver'>>()<CarriedOverRow>({
  name: 'carried-over',
  version: 1,
  row: CarriedOverRow,
  indexes: [
    'CREATE INDEX ON {table} (committee, "fromYear")',
    'CREATE INDEX ON {table} (committee, "toYear")',
  ],
  keys: ({ type, stream, data }) => {
    const plan = type === 'TakenOver' ? `${committeeOf(stream)}-${data.fromYear}` : keyOf(stream);
    return [`${plan}|${data.matter}`];
  },
  project: {
    CarriedOver: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      fromYear: yearOf(stream),
      toYear: data.toYear,
      matter: data.matter,
      title: data.title,
      item: data.item,
      dueOn: data.dueOn,
      awaiting: data.awaiting,
      note: data.note,
      takenOver: false,
      takenOverAs: null,
    }),
    TakenOver: (row, { data }) => row && { ...row, takenOver: true, takenOverAs: data.item },
  },
});
