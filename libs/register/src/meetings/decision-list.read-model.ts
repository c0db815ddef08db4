import { query, readModel } from '@diarium/event-store';
import { IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn, type SelectQueryBuilder } from 'typeorm';
import { IsDay } from '../shared/fields';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { firstDay, lastDay } from '../shared/partial-day';
import { committeeOf, keyOf } from '../shared/streams';
import { type MeetingEvents } from './meeting.events';

/** One decision of a meeting, and what became of it. */
@Entity('decision_list')
export class DecisionRow {
  /** `GNU-2022-11-07#mtp-agreement` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') meeting!: string;
  @Column('text') decision!: string;
  /** The day of the meeting, as far as a source gives it. */
  @Column('text') decidedOn!: string;
  /** The first day on which it can have been made: the order of the list. */
  @Column('text') day!: string;
  @Column('int') year!: number;
  @Column('text', { nullable: true }) case!: string | null;
  @Column('text') title!: string;
  @Column('text') text!: string;
  /** The number of the paragraph in the minutes; null where the source gives none. */
  @Column('int', { nullable: true }) paragraph!: number | null;
  @Column('text', { nullable: true }) validFrom!: string | null;
  /** The last day on which it is valid. */
  @Column('text', { nullable: true }) validTo!: string | null;
  /** When what it calls for is due, as far as that is said. */
  @Column('text', { nullable: true }) dueOn!: string | null;
  /** The last day on which that is in time. */
  @Column('text', { nullable: true }) dueBy!: string | null;
  @Column('text', { nullable: true }) dueWhat!: string | null;
  @Column('text', { nullable: true }) responsible!: string | null;
  /** Why no source names the meeting; `meeting` then stands for one of the year's or month's. */
  @Column('text', { nullable: true }) meetingUnknown!: string | null;
  @Column('text', { nullable: true }) dispatchedOn!: string | null;
  @Column('jsonb') recipients!: readonly string[];
  @Column('text', { nullable: true }) reportedBackOn!: string | null;
  @Column('text', { nullable: true }) result!: string | null;
}

type DecisionEvents = Pick<MeetingEvents, 'DecisionRecorded' | 'DecisionDispatched' | 'DecisionReportedBack'>;

export const decisionList = readModel<DecisionEvents>()<DecisionRow>({
  name: 'decision-list',
  version: 1,
  row: DecisionRow,
  indexes: [
    'CREATE INDEX ON {table} (day, key)',
    'CREATE INDEX ON {table} (committee, year, day, key)',
    'CREATE INDEX ON {table} ("case", day, key)',
    'CREATE INDEX ON {table} ("dueBy")',
  ],
  keys: ({ stream, data }) => [`${keyOf(stream)}#${data.decision}`],
  project: {
    DecisionRecorded: (_, { stream, data: { due, ...data } }, key) => ({
      key,
      committee: committeeOf(stream),
      meeting: keyOf(stream),
      ...data,
      day: firstDay(data.decidedOn),
      year: Number(data.decidedOn.slice(0, 4)),
      dueOn: due?.on ?? null,
      dueBy: due ? lastDay(due.on) : null,
      dueWhat: due?.what ?? null,
      dispatchedOn: null,
      recipients: [],
      reportedBackOn: null,
      result: null,
    }),
    DecisionDispatched: (row, { data: { on, recipients } }) =>
      row && { ...row, dispatchedOn: on, recipients },
    DecisionReportedBack: (row, { data: { on, result } }) => row && { ...row, reportedBackOn: on, result },
  },
});

/** Decisions in the order of their days. */
export class ListDecisions extends PagedQuery<DecisionRow> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() meeting?: string;
  /** `GNU-2022-6` */
  @IsOptional() @IsString() case?: string;
  /** Only decisions whose answer was due before this day. */
  @IsOptional() @IsDay() dueBefore?: string;
  @IsOptional() @IsBoolean() dispatched?: boolean;
  @IsOptional() @IsBoolean() reportedBack?: boolean;
}

export const listDecisions = query(ListDecisions, async (given, tables) => {
  const select = tables.getRepository(DecisionRow).createQueryBuilder('d');
  for (const field of ['committee', 'year', 'meeting', 'case'] as const)
    if (given[field] !== undefined) select.andWhere(`d.${field} = :${field}`, { [field]: given[field] });
  filterByWhatBecameOfThem(select, given);
  if (given.after) {
    const [day, key] = cursorValues(given.after, 2);
    select.andWhere('(d.day, d.key) > (:day, :key)', { day, key });
  }
  const rows = await select
    .orderBy('d.day')
    .addOrderBy('d.key')
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: ({ day, key }) => [day, key] });
});

function filterByWhatBecameOfThem(select: SelectQueryBuilder<DecisionRow>, given: ListDecisions): void {
  const { dueBefore, dispatched, reportedBack } = given;
  if (dueBefore !== undefined) select.andWhere('d.dueBy < :dueBefore', { dueBefore });
  if (dispatched !== undefined) select.andWhere(`d.dispatchedOn IS ${dispatched ? 'NOT NULL' : 'NULL'}`);
  if (reportedBack !== undefined)
    select.andWhere(`d.reportedBackOn IS ${reportedBack ? 'NOT NULL' : 'NULL'}`);
}
