import { query, readModel, unchanged } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SittingEvents } from '../minutes/sitting.events';
import { IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { firstDay } from '../shared/partial-day';
import { searchIndexesOver } from '../shared/search';
import { committeeOf, keyOf } from '../shared/streams';
import { type DealtWith, type MeetingEvents, type MeetingMode, type PlannedSubject } from './meeting.events';
import { type MeetingStatus } from './meeting.state';

/** One meeting in the calendar: as it was planned, and as it was held. */
@Entity('meeting_calendar')
export class MeetingRow {
  /** `GNU-2022-11-07` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') status!: MeetingStatus;
  /** The year in which it stands now or was held. */
  @Column('int') year!: number;
  /** The first day on which it can be: the order of the calendar. */
  @Column('text') day!: string;
  /** The year of the plan in which it stands; null for an extra meeting. */
  @Column('int', { nullable: true }) planYear!: number | null;
  /** For when it was first planned, as far as that is known. */
  @Column('text') plannedFor!: string;
  /** For when it is planned now. */
  @Column('text') when!: string;
  @Column('text', { nullable: true }) starts!: string | null;
  @Column('text', { nullable: true }) ends!: string | null;
  @Column('text', { nullable: true }) plannedMode!: MeetingMode | null;
  @Column('text', { nullable: true }) plannedPlace!: string | null;
  @Column('jsonb') subjects!: readonly PlannedSubject[];
  /** The day of the latest notice. */
  @Column('text', { nullable: true }) noticeOn!: string | null;
  /** The day on which it was held, as far as a source gives it. */
  @Column('text', { nullable: true }) heldOn!: string | null;
  @Column('text', { nullable: true }) heldMode!: MeetingMode | null;
  @Column('text', { nullable: true }) heldPlace!: string | null;
  @Column('jsonb') dealtWith!: readonly DealtWith[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) cancelledBecause!: string | null;
  @Column('int') decisions!: number;
}

type Time = Pick<MeetingEvents['MeetingPlanned'], 'when' | 'starts' | 'ends' | 'mode' | 'place'>;

export const meetingCalendar = readModel<MeetingEvents & Pick<SittingEvents, 'MeetingOpened'>>()<MeetingRow>({
  name: 'meeting-calendar',
  version: 4,
  row: MeetingRow,
  indexes: [
    'CREATE INDEX ON {table} (day, key)',
    'CREATE INDEX ON {table} (committee, year, day, key)',
    ...searchIndexesOver(`jsonb_path_query_array(subjects, '$[*].title')::text`),
  ],
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    MeetingPlanned: (_, { stream, data }) => ({
      ...newMeeting(stream, data),
      planYear: data.planYear,
      subjects: data.subjects,
    }),
    ExtraMeetingAnnounced: (_, { stream, data }) => newMeeting(stream, data),
    SubjectAdded: (row, { data }) => row && { ...row, subjects: [...row.subjects, data.subject] },
    MeetingMoved: (row, { data: { to, starts, ends, mode, place } }) =>
      row && {
        ...row,
        status: 'moved',
        when: to,
        starts,
        ends,
        plannedMode: mode ?? row.plannedMode,
        plannedPlace: place ?? row.plannedPlace,
        ...placeInTime(to),
      },
    MeetingCalled: (row, { data }) => row && { ...row, status: 'called', noticeOn: data.noticeOn },
    MeetingOpened: (row, { data }) => row && { ...row, status: 'open', ...placeInTime(data.on) },
    MeetingHeld: (row, { data }) =>
      row && {
        ...row,
        status: 'held',
        heldOn: data.on,
        heldMode: data.mode,
        heldPlace: data.place,
        dealtWith: data.dealtWith,
        note: data.note,
        // A month in a report says less than the day in the plan.
        ...placeInTime(data.on.length < row.when.length ? row.when : data.on),
      },
    MatterDealtWith: (row, { data }) => row && { ...row, dealtWith: [...row.dealtWith, data.matter] },
    MeetingCancelled: (row, { metadata }) =>
      row && { ...row, status: 'cancelled', cancelledBecause: metadata.reason ?? null },
    DecisionRecorded: (row) => row && { ...row, decisions: row.decisions + 1 },
    DecisionDispatched: unchanged,
    DecisionReportedBack: unchanged,
  },
});

const placeInTime = (when: string) => ({ day: firstDay(when), year: Number(when.slice(0, 4)) });

function newMeeting(stream: string, { when, starts, ends, mode, place }: Time): MeetingRow {
  return {
    key: keyOf(stream),
    committee: committeeOf(stream),
    status: 'planned',
    ...placeInTime(when),
    planYear: null,
    plannedFor: when,
    when,
    starts,
    ends,
    plannedMode: mode,
    plannedPlace: place,
    subjects: [],
    noticeOn: null,
    heldOn: null,
    heldMode: null,
    heldPlace: null,
    dealtWith: [],
    note: null,
    cancelledBecause: null,
    decisions: 0,
  };
}

const BY_DAY: ListOrder<MeetingRow> = { columns: ['m.day', 'm.key'], of: ({ day, key }) => [day, key] };

/** By their days, the earliest first; the latest first with a hyphen. */
export const MEETING_ORDERS = ['day', '-day'] as const;

/** Meetings in the order of their days; where only a month or a year is known, at its beginning. */
export class ListMeetings extends PagedQuery<MeetingRow> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsInt() planYear?: number;
  @IsOptional() @IsIn(['planned', 'moved', 'called', 'open', 'held', 'cancelled']) status?: MeetingStatus;
  @IsOneOf(MEETING_ORDERS) sort: (typeof MEETING_ORDERS)[number] = 'day';
}

export const listMeetings = query(ListMeetings, async (given, tables) => {
  const select = tables.getRepository(MeetingRow).createQueryBuilder('m');
  for (const field of ['committee', 'year', 'planYear', 'status'] as const)
    if (given[field] !== undefined) select.andWhere(`m.${field} = :${field}`, { [field]: given[field] });
  inOrder(select, given, BY_DAY);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: placeIn(given, BY_DAY) });
});

/** One meeting by its key. */
export class ReadMeeting extends Query<MeetingRow | undefined> {
  /** `GNU-2022-11-07` */
  @IsString() meeting!: string;
}

export const readMeeting = query(
  ReadMeeting,
  async ({ meeting }, tables) =>
    (await tables.getRepository(MeetingRow).findOneBy({ key: meeting.trim() })) ?? undefined,
);
