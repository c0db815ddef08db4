import { type EventOf, evolveWith, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AttendedMeeting } from '../committees/attendance.facts';
import { type CommitteeEvents } from '../committees/committee.events';
import { type MembersFacts, membersFacts } from '../committees/members.facts';
import { type SittingEvents } from '../minutes/sitting.events';
import { committeeOf, keyOf } from '../shared/streams';

/** Who was elected to a committee, and who came to its meetings. */
@Entity('committee_attendance')
export class CommitteeAttendanceRow {
  /** The committee's code, `GNU`. */
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') members!: MembersFacts;
  @Column('jsonb') meetings!: readonly (AttendedMeeting & { readonly meeting: string })[];
  /** In per cent; null where the committee has set none. */
  @Column('int', { nullable: true }) limit!: number | null;
}

type MemberEvents = Pick<CommitteeEvents, keyof typeof membersFacts.evolve>;
type Events = MemberEvents &
  Pick<CommitteeEvents, 'AttendanceLimitSet'> &
  Pick<SittingEvents, 'MeetingOpened' | 'AttendantArrived'>;
type Row = CommitteeAttendanceRow;

const ofMembers = (row: Row | undefined, event: EventOf<MemberEvents>, key: string): Row => ({
  ...(row ?? emptyRow(key)),
  members: evolveWith(membersFacts, row?.members ?? membersFacts.initial, [event]),
});

const emptyRow = (key: string): Row => ({ key, members: membersFacts.initial, meetings: [], limit: null });

const memberProjections = Object.fromEntries(
  Object.keys(membersFacts.evolve).map((name) => [name, ofMembers]),
) as Record<keyof MemberEvents, typeof ofMembers>;

export const committeeAttendance = readModel<Events>()<Row>({
  name: 'committee-attendance',
  version: 1,
  row: CommitteeAttendanceRow,
  keys: ({ stream }) => [committeeOf(stream)],
  project: {
    ...memberProjections,
    AttendanceLimitSet: (row, { data: { percent } }, key) => ({ ...(row ?? emptyRow(key)), limit: percent }),
    MeetingOpened: (row, { stream, data: { on, attendants } }, key) => {
      const before = row ?? emptyRow(key);
      const attended = attendants.map(({ person }) => person);
      return {
        ...before,
        meetings: [...before.meetings, { meeting: keyOf(stream), on, attended, served: [] }],
      };
    },
    AttendantArrived: (row, { stream, data: { attendant } }) =>
      row && {
        ...row,
        meetings: row.meetings.map((it) =>
          it.meeting === keyOf(stream) ? { ...it, attended: [...it.attended, attendant.person] } : it,
        ),
      },
  },
});
