import { type EventOf, evolveWith, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AttendedMeeting, USUAL_ATTENDANCE_LIMIT } from '../committees/attendance.facts';
import { type CommitteeEvents } from '../committees/committee.events';
import { type MembersFacts, membersFacts } from '../committees/members.facts';
import { attendanceLimitOn, procedureFacts } from '../committees/procedure.facts';
import { type Attendant, type SittingEvents } from '../minutes/sitting.events';
import { committeeOf, keyOf } from '../shared/streams';

/** A meeting, with the keys of those who came, for all of it or a part, and of those who served. */
type MeetingOfRow = AttendedMeeting & { readonly meeting: string };

/** Who was elected to a committee, and who came to its meetings and served. */
@Entity('committee_attendance')
export class CommitteeAttendanceRow {
  /** The committee's code, `GNU`. */
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') members!: MembersFacts;
  @Column('jsonb') meetings!: readonly MeetingOfRow[];
  /** Below which share attendance is flagged, from which day on. */
  @Column('jsonb') limits!: readonly CommitteeEvents['AttendanceLimitSet'][];
}

type MemberEvents = Pick<CommitteeEvents, keyof typeof membersFacts.evolve>;
type Events = MemberEvents &
  Pick<CommitteeEvents, 'AttendanceLimitSet'> &
  Pick<SittingEvents, 'MeetingOpened' | 'AttendantArrived' | 'ServiceChanged'>;
type Row = CommitteeAttendanceRow;

const ofMembers = (row: Row | undefined, event: EventOf<MemberEvents>, key: string): Row => ({
  ...(row ?? emptyRow(key)),
  members: evolveWith(membersFacts, row?.members ?? membersFacts.initial, [event]),
});

const emptyRow = (key: string): Row => ({ key, members: membersFacts.initial, meetings: [], limits: [] });

const withPerson = (keys: readonly string[], person: string): readonly string[] =>
  keys.includes(person) ? keys : [...keys, person];

const serving = (attendants: readonly Attendant[]): readonly string[] =>
  attendants.filter(({ servesFor }) => servesFor !== null).map(({ person }) => person);

const atMeeting = (row: Row | undefined, stream: string, change: (meeting: MeetingOfRow) => MeetingOfRow) =>
  row && {
    ...row,
    meetings: row.meetings.map((it) => (it.meeting === keyOf(stream) ? change(it) : it)),
  };

const memberProjections = Object.fromEntries(
  Object.keys(membersFacts.evolve).map((name) => [name, ofMembers]),
) as Record<keyof MemberEvents, typeof ofMembers>;

export const committeeAttendance = readModel<Events>()<Row>({
  name: 'committee-attendance',
  version: 2,
  row: CommitteeAttendanceRow,
  keys: ({ stream }) => [committeeOf(stream)],
  project: {
    ...memberProjections,
    AttendanceLimitSet: (row, event, key) => {
      const before = row ?? emptyRow(key);
      const known = { ...procedureFacts.initial, attendanceLimits: before.limits };
      return { ...before, limits: evolveWith(procedureFacts, known, [event]).attendanceLimits };
    },
    MeetingOpened: (row, { stream, data: { on, attendants } }, key) => {
      const before = row ?? emptyRow(key);
      const attended = attendants.map(({ person }) => person);
      const meeting = { meeting: keyOf(stream), on, attended, served: serving(attendants) };
      return { ...before, meetings: [...before.meetings, meeting] };
    },
    AttendantArrived: (row, { stream, data: { attendant } }) =>
      atMeeting(row, stream, (meeting) => ({
        ...meeting,
        attended: withPerson(meeting.attended, attendant.person),
        served: serving([attendant]).reduce(withPerson, meeting.served),
      })),
    ServiceChanged: (row, { stream, data: { person, servesFor } }) =>
      atMeeting(row, stream, (meeting) =>
        servesFor === null ? meeting : { ...meeting, served: withPerson(meeting.served, person) },
      ),
  },
});

/** The meetings of a year, in the order of their days. */
export const meetingsIn = ({ meetings }: Pick<Row, 'meetings'>, year: number): readonly MeetingOfRow[] =>
  meetings
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((one, other) => compare([one.on, one.meeting], [other.on, other.meeting]));

const compare = (one: readonly string[], other: readonly string[]): number =>
  one.join(' ').localeCompare(other.join(' '));

/** In per cent: a year is judged by the limit that holds on its last day. */
export const limitOf = ({ limits }: Pick<Row, 'limits'>, year: number): number =>
  attendanceLimitOn(limits, `${year}-12-31`) ?? USUAL_ATTENDANCE_LIMIT;
