import { dayOf, type RecordedEvent, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type GoalEvents, type ItemStatus } from '../goals/goal.events';
import { firstDay, lastDay, type PartialDay } from '../shared/partial-day';
import { searchIndexesOver } from '../shared/search';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type AssignmentEvents } from './assignment.events';

export interface AssignmentReport {
  /** The day, or the year of the plan where only that is known. */
  readonly on: PartialDay;
  /** The plan's period: `Tertial December 2025`. */
  readonly period: string | null;
  /** Null where the source's status cannot be read. */
  readonly status: ItemStatus | null;
  readonly comment: string | null;
}

/** When an assignment was due, as it was known from a day on. */
export interface AssignmentDue {
  readonly since: string;
  readonly due: PartialDay;
}

export type AssignmentEnding = 'completed' | 'written-off' | 'withdrawn';

/** One assignment: given by a decision, or standing in a year's plan. */
@Entity('assignment_list')
export class AssignmentRow {
  /** `GNU|tillganglighet`, or `GNU-2025|mtp` for one of the plan of 2025. */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('text') assignment!: string;
  /** The year of the plan in which it stands; null for one given by a decision. */
  @Column('int', { nullable: true }) planYear!: number | null;
  @Column('text') giver!: string;
  @Column('text', { nullable: true }) to!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) text!: string | null;
  /** When it was given, as far as that is known. */
  @Column('text') given!: string;
  /** The first day on which it can have been given: the order of the list. */
  @Column('text') day!: string;
  @Column('text', { nullable: true }) decision!: string | null;
  @Column('text', { nullable: true }) cited!: string | null;
  @Column('text', { nullable: true }) case!: string | null;
  @Column('jsonb') dues!: readonly AssignmentDue[];
  @Column('jsonb') reports!: readonly AssignmentReport[];
  @Column('text', { nullable: true }) ending!: AssignmentEnding | null;
  /** The day of its end, as far as it is known. */
  @Column('text', { nullable: true }) endedOn!: string | null;
  /** The last day on which it can have ended. */
  @Column('text', { nullable: true }) endedBy!: string | null;
  /** What came of it, or why it was written off. */
  @Column('text', { nullable: true }) result!: string | null;
  /** The year to whose plan a plan's assignment goes on. */
  @Column('int', { nullable: true }) carriedTo!: number | null;
}

type PlanEvents = Pick<
  GoalEvents,
  'AssignmentGiven' | 'StatusReported' | 'PlanItemWithdrawn' | 'CarriedOver'
>;
type ListEvents = AssignmentEvents & PlanEvents;

const empty = {
  planYear: null,
  to: null,
  text: null,
  decision: null,
  cited: null,
  case: null,
  dues: [],
  reports: [],
  ending: null,
  endedOn: null,
  endedBy: null,
  result: null,
  carriedTo: null,
} as const;

/** `assignment-GNU-tillganglighet` → `GNU|tillganglighet`; a key may hold hyphens. */
const keyOfOwn = (stream: string): string => keyOf(stream).replace('-', '|');
const keyInPlan = (stream: string, item: string): string => `${keyOf(stream)}|${item}`;

/** The item of a plan that an event is about; null where that is surely no assignment. */
const itemIn: { readonly [Name in keyof PlanEvents]: (data: PlanEvents[Name]) => string | null } = {
  AssignmentGiven: ({ assignment }) => assignment,
  StatusReported: ({ kind, item }) => (kind === 'assignment' ? item : null),
  PlanItemWithdrawn: ({ kind, item }) => (kind === 'assignment' ? item : null),
  CarriedOver: ({ item }) => item,
};

export const assignmentList = readModel<ListEvents>()<AssignmentRow>({
  name: 'assignment-list',
  version: 2,
  row: AssignmentRow,
  indexes: [
    'CREATE INDEX ON {table} (committee, day, key)',
    'CREATE INDEX ON {table} ("case")',
    ...searchIndexesOver('title', 'text', 'result'),
  ],
  keys: ({ type, stream, data }) => {
    const itemOf = itemIn[type as keyof PlanEvents] as ((data: unknown) => string | null) | undefined;
    if (!itemOf) return [keyOfOwn(stream)];
    const item = itemOf(data);
    return item === null ? [] : [keyInPlan(stream, item)];
  },
  project: {
    AssignmentIssued: (_, { stream, occurredAt, data: { from: _from, on, due, ...data } }, key) => ({
      ...empty,
      key,
      committee: committeeOf(stream),
      assignment: key.slice(key.indexOf('|') + 1),
      ...data,
      given: on,
      day: firstDay(on),
      dues: due === null ? [] : [{ since: dayOf(occurredAt), due }],
    }),
    AssignmentReported: (row, { data: { on, status, comment } }) =>
      row && { ...row, reports: [...row.reports, { on, period: null, status, comment }] },
    AssignmentDueMoved: (row, { occurredAt, data: { to } }) =>
      row && { ...row, dues: [...row.dues, { since: dayOf(occurredAt), due: to }] },
    AssignmentCompleted: (row, { data: { on, result } }) => row && ended(row, 'completed', on, result),
    AssignmentWrittenOff: (row, { data: { on }, metadata }) =>
      row && ended(row, 'written-off', on, metadata.reason ?? null),
    AssignmentGiven: (_, { stream, data: { assignment, title, from } }, key) => ({
      ...empty,
      key,
      committee: committeeOf(stream),
      assignment,
      planYear: yearOf(stream),
      giver: from,
      title,
      given: String(yearOf(stream)),
      day: `${yearOf(stream)}-01-01`,
    }),
    StatusReported: (row, event) => row && withStatus(row, event),
    PlanItemWithdrawn: (row, { metadata, ...event }) =>
      row && ended(row, 'withdrawn', inPlanYear(event), metadata.reason ?? null),
    CarriedOver: (row, { data: { toYear } }) => row && { ...row, carriedTo: toYear },
  },
});

const ended = (
  row: AssignmentRow,
  ending: AssignmentEnding,
  on: PartialDay,
  result: string | null,
): AssignmentRow => ({ ...row, ending, endedOn: on, endedBy: lastDay(on), result });

type InPlan = Pick<RecordedEvent, 'stream' | 'occurredAt'>;

/** The day, or the plan's year where a later report tells of it. */
function inPlanYear({ stream, occurredAt }: InPlan): PartialDay {
  const day = dayOf(occurredAt);
  const year = String(yearOf(stream));
  return day.startsWith(`${year}-`) ? day : year;
}

/** The latest status of a plan's assignment says whether it is finished. */
function withStatus(
  row: AssignmentRow,
  event: InPlan & { readonly data: GoalEvents['StatusReported'] },
): AssignmentRow {
  const { period, status, comment } = event.data;
  const on = inPlanYear(event);
  const others = row.reports.filter((report) => report.period !== period);
  const reported = { ...row, reports: [...others, { on, period, status, comment }] };
  if (status === 'Avslutad/klar') return ended(reported, 'completed', on, comment);
  return { ...reported, ending: null, endedOn: null, endedBy: null, result: null };
}
