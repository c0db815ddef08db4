import { query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Attendant, type SittingEvents } from '../minutes/sitting.events';
import { committeeOf, keyOf } from '../shared/streams';
import { type AttendanceItem, attendanceOf, USUAL_ATTENDANCE_LIMIT } from './attendance.facts';
import { CommitteeRow } from './committee.read-model';
import { membersFacts } from './members.facts';
import { ServingRow } from './serving.read-model';

/** Who came to a meeting, and who served at it. */
@Entity('meeting_attendance')
export class MeetingAttendanceRow {
  /** The meeting, `GNU-2022-11-07`. */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  /** The year in which it was held. */
  @Column('int') year!: number;
  @Column('text') on!: string;
  /** Keys of those who were there, for the whole meeting or a part of it. */
  @Column('jsonb') attended!: readonly string[];
  /** Keys of those who served, as members or in a member's place. */
  @Column('jsonb') served!: readonly string[];
}

type Events = Pick<SittingEvents, 'MeetingOpened' | 'AttendantArrived' | 'ServiceChanged'>;

const withPerson = (keys: readonly string[], person: string): readonly string[] =>
  keys.includes(person) ? keys : [...keys, person];

const serving = (attendants: readonly Attendant[]): readonly string[] =>
  attendants.filter(({ servesFor }) => servesFor !== null).map(({ person }) => person);

export const meetingAttendance = readModel<Events>()<MeetingAttendanceRow>({
  name: 'meeting-attendance',
  version: 1,
  row: MeetingAttendanceRow,
  indexes: ['CREATE INDEX ON {table} (committee, year)'],
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    MeetingOpened: (_, { stream, data: { on, attendants } }, key) => ({
      key,
      committee: committeeOf(stream),
      year: Number(on.slice(0, 4)),
      on,
      attended: attendants.map(({ person }) => person),
      served: serving(attendants),
    }),
    AttendantArrived: (row, { data: { attendant } }) =>
      row && {
        ...row,
        attended: withPerson(row.attended, attendant.person),
        served: serving([attendant]).reduce(withPerson, row.served),
      },
    ServiceChanged: (row, { data: { person, servesFor } }) =>
      row && servesFor !== null ? { ...row, served: withPerson(row.served, person) } : row,
  },
});

/** Attendance at a committee's meetings in a year, and the limit below which it is flagged. */
export interface AttendanceView {
  readonly meetings: number;
  /** In per cent. */
  readonly limit: number;
  readonly persons: readonly AttendanceItem[];
}

export class ReadAttendance extends Query<AttendanceView> {
  @IsString() committee!: string;
  @IsInt() year!: number;
}

export const readAttendance = query(ReadAttendance, async ({ committee, year }, tables) => {
  const meetings = await tables
    .getRepository(MeetingAttendanceRow)
    .find({ where: { committee, year }, order: { on: 'ASC', key: 'ASC' } });
  const row = await tables.getRepository(CommitteeRow).findOneBy({ key: committee });
  const serves = await tables.getRepository(ServingRow).findOneBy({ key: committee });
  const limit = row?.attendanceLimit ?? USUAL_ATTENDANCE_LIMIT;
  const persons = attendanceOf(meetings, serves?.members ?? membersFacts.initial, limit);
  return { meetings: meetings.length, limit, persons };
});
