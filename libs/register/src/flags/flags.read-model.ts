import { type EventOf, query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { committeeOf, yearOf } from '../shared/streams';
import { computeFlags, type Flag } from './compute-flags';
import { type AccountEvents, accountFold, emptyAccount, type YearAccount } from './year-account';

/** The account of one committee and year; flags are computed from it when it is read. */
@Entity('year_account')
export class YearAccountRow {
  /** `GNU-2022` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('jsonb') account!: YearAccount;
}

type AnyEvent = EventOf<AccountEvents>;

function project(row: YearAccountRow | undefined, event: AnyEvent, key: string): YearAccountRow {
  const fold = accountFold[event.type] as (account: YearAccount, event: AnyEvent) => YearAccount;
  return {
    key,
    committee: committeeOf(event.stream),
    year: yearOf(event.stream),
    account: fold(row?.account ?? emptyAccount, event),
  };
}

export const yearAccount = readModel<AccountEvents>()<YearAccountRow>({
  name: 'year-account',
  version: 1,
  row: YearAccountRow,
  keys: ({ stream }) => [`${committeeOf(stream)}-${yearOf(stream)}`],
  project: {
    MeetingPlanned: project,
    ExtraMeetingAnnounced: project,
    SubjectAdded: project,
    MeetingMoved: project,
    MeetingHeld: project,
    MatterDealtWith: project,
    MeetingCancelled: project,
    GoalSet: project,
    ActivityPlanned: project,
    AssignmentGiven: project,
    PlanItemWithdrawn: project,
    StatusReported: project,
    OutcomeRecorded: project,
    ProcurementCompleted: project,
    StatementMade: project,
  },
});

export type YearFlag = Flag & { readonly committee: string; readonly year: number };

/** Where plan, outcome and report disagree, for a committee, a year, or the whole register. */
export class ListFlags extends Query<readonly YearFlag[]> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
}

export const listFlags = query(ListFlags, async ({ committee, year }, tables) => {
  const rows = await tables.getRepository(YearAccountRow).find({
    where: { ...(committee ? { committee } : {}), ...(year ? { year } : {}) },
    order: { committee: 'ASC', year: 'ASC' },
  });
  return rows.flatMap((row) =>
    computeFlags(row.account, row.year).map((flag) => ({
      ...flag,
      committee: row.committee,
      year: row.year,
    })),
  );
});
