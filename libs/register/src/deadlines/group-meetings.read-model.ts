import { dayOf, readModel } from '@diarium/event-store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CommitteeEvents } from '../committees/committee.events';
import { keyOf } from '../shared/streams';

/** A body beside a committee, with how often it is to meet and how often it met. */
@Entity('group_meetings')
export class GroupMeetingsRow {
  /** `GNU|beredningsgruppen` */
  @PrimaryColumn('text') key!: string;
  @Index() @Column('text') committee!: string;
  @Column('text') group!: string;
  @Column('text') name!: string;
  /** The first year in which it met or should have. */
  @Column('int') since!: number;
  /** Its last day, null while it exists. */
  @Column('text', { nullable: true }) dissolvedOn!: string | null;
  /** The minimum a year from each day on, oldest first; null where none is laid down. */
  @Column('jsonb') minimums!: readonly { readonly from: string; readonly minimum: number | null }[];
  /** Meetings by year, as last reported. */
  @Column('jsonb') meetings!: Readonly<Record<string, number>>;
}

type GroupEvents = Pick<
  CommitteeEvents,
  'GroupFormed' | 'GroupChanged' | 'GroupDissolved' | 'GroupMeetingsReported'
>;

export const groupMeetings = readModel<GroupEvents>()<GroupMeetingsRow>({
  name: 'group-meetings',
  version: 1,
  row: GroupMeetingsRow,
  keys: ({ stream, data }) => [`${keyOf(stream)}|${data.group}`],
  project: {
    GroupFormed: (_, { stream, occurredAt, data: { group, name, minimumMeetings } }, key) => ({
      key,
      committee: keyOf(stream),
      group,
      name,
      since: Number(dayOf(occurredAt).slice(0, 4)),
      dissolvedOn: null,
      minimums: [{ from: '0000-01-01', minimum: minimumMeetings }],
      meetings: {},
    }),
    GroupChanged: (row, { data: { from, minimumMeetings } }) =>
      row && {
        ...row,
        minimums: [...row.minimums, { from, minimum: minimumMeetings }].sort((one, other) =>
          one.from.localeCompare(other.from),
        ),
      },
    GroupDissolved: (row, { data: { on } }) => row && { ...row, dissolvedOn: on },
    GroupMeetingsReported: (row, { data: { year, meetings } }) =>
      row && {
        ...row,
        since: Math.min(row.since, year),
        meetings: { ...row.meetings, [year]: meetings },
      },
  },
});
