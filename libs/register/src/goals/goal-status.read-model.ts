import { readModel, type RecordedEvent } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PartialDay } from '../shared/partial-day';
import { searchIndexesOver } from '../shared/search';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type GoalEvents, type GoalOutcome, type ItemKind, type ItemStatus } from './goal.events';

export interface PeriodStatus {
  readonly period: string;
  readonly status: ItemStatus | null;
  /** Why the source's status cannot be read. */
  readonly statusMissing: string | null;
  readonly comment: string | null;
}

export interface PlannedFollowUp {
  readonly on: PartialDay;
  readonly done: { readonly on: string; readonly result: string } | null;
}

/** A goal, activity or assignment of one plan: how it went, where it came from and where it goes on. */
@Entity('goal_status')
export class GoalStatusRow {
  /** `GNU-2022|statistik` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('text') item!: string;
  @Column('text') kind!: ItemKind;
  @Column('text') title!: string;
  /** Its place in the plan. */
  @Column('int') place!: number;
  /** Keys of the strategies and the priority under which it stands. */
  @Column('jsonb') strategies!: readonly string[];
  @Column('text', { nullable: true }) priority!: string | null;
  /** The key of the goal that an activity serves. */
  @Column('text', { nullable: true }) goal!: string | null;
  @Column('text', { nullable: true }) starts!: string | null;
  @Column('text', { nullable: true }) ends!: string | null;
  @Column('text', { nullable: true }) measure!: string | null;
  /** The latest status of each period, in the order in which the periods were first reported. */
  @Column('jsonb') statuses!: readonly PeriodStatus[];
  @Column('text', { nullable: true }) outcome!: GoalOutcome | null;
  @Column('text', { nullable: true }) comment!: string | null;
  @Column('jsonb', { nullable: true }) followUp!: PlannedFollowUp | null;
  @Column('jsonb', { nullable: true }) carriedOver!: GoalEvents['CarriedOver'] | null;
  @Column('jsonb', { nullable: true }) takenOver!: GoalEvents['TakenOver'] | null;
  @Column('boolean') withdrawn!: boolean;
}

type ItemEvents = Omit<GoalEvents, 'StrategyAdded' | 'IndicatorAdded' | 'FollowUpPlanned'>;

const itemIn: { readonly [Name in keyof ItemEvents]: (data: ItemEvents[Name]) => string | null } = {
  GoalSet: ({ goal }) => goal,
  ActivityPlanned: ({ activity }) => activity,
  AssignmentGiven: ({ assignment }) => assignment,
  PlanItemWithdrawn: ({ item }) => item,
  StatusReported: ({ item }) => item,
  OutcomeRecorded: ({ goal }) => goal,
  FollowUpDone: ({ goal }) => goal,
  CarriedOver: ({ item }) => item,
  TakenOver: ({ item }) => item,
};

export const goalStatus = readModel<ItemEvents>()<GoalStatusRow>({
  name: 'goal-status',
  version: 2,
  row: GoalStatusRow,
  indexes: [
    'CREATE INDEX ON {table} (committee, year, place)',
    ...searchIndexesOver('title', 'measure', 'comment'),
  ],
  keys: ({ type, stream, data }) => {
    const item = (itemIn[type] as (data: unknown) => string | null)(data);
    return item === null ? [] : [`${keyOf(stream)}|${item}`];
  },
  project: {
    GoalSet: (_, event) => {
      const { goal, title, strategy, priority, measure } = event.data;
      const strategies = strategy === null ? [] : [strategy];
      return { ...newRow(event, 'goal', goal, title), strategies, priority, measure };
    },
    ActivityPlanned: (_, event) => {
      const { activity, title, strategies, priority, goal, starts, ends } = event.data;
      return { ...newRow(event, 'activity', activity, title), strategies, priority, goal, starts, ends };
    },
    AssignmentGiven: (_, event) => {
      const { assignment, title, goalArea } = event.data;
      const strategies = goalArea === null ? [] : [goalArea];
      return { ...newRow(event, 'assignment', assignment, title), strategies };
    },
    PlanItemWithdrawn: (row) => row && { ...row, withdrawn: true },
    StatusReported: (row, { data }) => row && { ...row, statuses: withStatus(row.statuses, data) },
    OutcomeRecorded: (row, { data: { outcome, measure, comment, followUpOn } }) =>
      row && {
        ...row,
        outcome,
        measure: measure ?? row.measure,
        comment,
        followUp: followUpOn === null ? null : { on: followUpOn, done: null },
      },
    FollowUpDone: (row, { data: { on, result } }) =>
      row?.followUp ? { ...row, followUp: { ...row.followUp, done: { on, result } } } : row,
    CarriedOver: (row, { data }) => row && { ...row, carriedOver: data },
    TakenOver: (row, { data }) => row && { ...row, takenOver: data },
  },
});

function newRow(
  { stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>,
  kind: ItemKind,
  item: string,
  title: string,
): GoalStatusRow {
  return {
    key: `${keyOf(stream)}|${item}`,
    committee: committeeOf(stream),
    year: yearOf(stream),
    item,
    kind,
    title,
    place: revision,
    strategies: [],
    priority: null,
    goal: null,
    starts: null,
    ends: null,
    measure: null,
    statuses: [],
    outcome: null,
    comment: null,
    followUp: null,
    carriedOver: null,
    takenOver: null,
    withdrawn: false,
  };
}

function withStatus(
  statuses: readonly PeriodStatus[],
  { period, status, statusMissing, comment }: GoalEvents['StatusReported'],
): readonly PeriodStatus[] {
  const reported = { period, status, statusMissing, comment };
  if (!statuses.some((it) => it.period === period)) return [...statuses, reported];
  return statuses.map((it) => (it.period === period ? reported : it));
}
