import { dayOf, type EventOf, type NameOf } from '@diarium/event-store';
import { type CaseEvents } from '../cases/case.events';
import { type GoalEvents } from '../goals/goal.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type PlanEvents } from '../plans/plan.events';
import { type ReportEvents } from '../reports/report.events';
import { caseKey } from '../shared/case-number';
import { after, isDay, lastDay, type PartialDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type DeadlineRule } from './deadline.rules';

/** Everything from which a deadline begins, moves or ends. */
export type DeadlineEvents = Pick<
  CaseEvents,
  'CaseRegistered' | 'WatchSet' | 'WatchMoved' | 'WatchCompleted'
> &
  Pick<MeetingEvents, 'DecisionRecorded' | 'DecisionReportedBack'> &
  Pick<GoalEvents, 'OutcomeRecorded' | 'FollowUpDone' | 'CarriedOver' | 'TakenOver'> &
  Pick<PlanEvents, 'PlanDrafted'> &
  Pick<ReportEvents, 'ReportDrafted' | 'ReportDelivered'>;

/** What an event does to one deadline. Days are `YYYY-MM-DD`; `on` is the day as far as it is known. */
export type Effect = { readonly rule: DeadlineRule; readonly subject: string; readonly item?: string } & (
  | { readonly does: 'open'; readonly on: PartialDay; readonly note: string; readonly metOn?: string }
  | { readonly does: 'move'; readonly on: PartialDay }
  | { readonly does: 'meet'; readonly on: string | null; readonly note: string | null }
  | { readonly does: 'drop' }
);

type Effects = {
  readonly [Name in NameOf<DeadlineEvents>]: (event: EventOf<Pick<DeadlineEvents, Name>>) => Effect[];
};

/** Days within which a document received is to be registered before it is an alarm. */
const REGISTRATION_DAYS = 1;

export const deadlineEffects: Effects = {
  CaseRegistered: ({ stream, revision, data, occurredAt }) => {
    if (!data.date) return [];
    const subject = caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 });
    const note = data.title ?? '';
    const { on } = data.date;
    const registered: Effect = {
      rule: 'deadline.registration',
      subject,
      does: 'open',
      on: isDay(on) ? after(on, { days: REGISTRATION_DAYS }) : on,
      note,
      metOn: dayOf(occurredAt),
    };
    if (data.caseType?.toLocaleLowerCase('sv') !== 'medborgarförslag') return [registered];
    const decidedBy = after(lastDay(on), { years: 1 });
    return [registered, { rule: 'deadline.citizens-proposal', subject, does: 'open', on: decidedBy, note }];
  },
  WatchSet: ({ stream, data }) => [
    {
      rule: 'deadline.watch',
      subject: keyOf(stream),
      item: data.watch,
      does: 'open',
      on: data.on,
      note: data.note,
    },
  ],
  WatchMoved: ({ stream, data }) => [
    { rule: 'deadline.watch', subject: keyOf(stream), item: data.watch, does: 'move', on: data.to },
  ],
  WatchCompleted: ({ stream, data, occurredAt }) => [
    {
      rule: 'deadline.watch',
      subject: keyOf(stream),
      item: data.watch,
      does: 'meet',
      on: dayOf(occurredAt),
      note: data.result,
    },
  ],
  DecisionRecorded: ({ stream, data, occurredAt }) => {
    const due: Effect[] = data.due
      ? [
          {
            ...ofDecision(stream, data),
            does: 'open',
            on: data.due.on,
            note: data.due.what,
          },
        ]
      : [];
    if (data.case === null) return due;
    const answered = { rule: 'deadline.citizens-proposal', subject: data.case, does: 'meet' } as const;
    return [...due, { ...answered, on: dayOf(occurredAt), note: data.title }];
  },
  DecisionReportedBack: ({ stream, data }) => [
    {
      ...ofDecision(stream, data),
      does: 'meet',
      on: data.on,
      note: data.result,
    },
  ],
  OutcomeRecorded: ({ stream, data }) => {
    const of = { rule: 'deadline.goal-follow-up', subject: keyOf(stream), item: data.goal } as const;
    return data.followUpOn === null
      ? [{ ...of, does: 'drop' }]
      : [{ ...of, does: 'open', on: data.followUpOn, note: data.comment ?? '' }];
  },
  FollowUpDone: ({ stream, data }) => [
    {
      rule: 'deadline.goal-follow-up',
      subject: keyOf(stream),
      item: data.goal,
      does: 'meet',
      on: data.on,
      note: data.result,
    },
  ],
  CarriedOver: ({ stream, data }) =>
    data.dueOn === null
      ? []
      : [
          {
            rule: 'deadline.carried-over',
            subject: keyOf(stream),
            item: data.matter,
            does: 'open',
            on: data.dueOn,
            note: data.title,
          },
        ],
  TakenOver: ({ stream, data, occurredAt }) => [
    {
      rule: 'deadline.carried-over',
      subject: `${committeeOf(stream)}-${data.fromYear}`,
      item: data.matter,
      does: 'meet',
      on: dayOf(occurredAt),
      note: null,
    },
  ],
  PlanDrafted: ({ stream, data }) => [
    {
      rule: 'deadline.annual-report',
      subject: keyOf(stream),
      does: 'open',
      on: `${yearOf(stream) + 1}-04-15`,
      note: data.title,
    },
  ],
  ReportDrafted: ({ stream, data }) =>
    data.kind === 'half-year'
      ? [
          {
            rule: 'deadline.half-year-report',
            subject: yearKeyOf(stream),
            does: 'open',
            on: after(`${yearOf(stream)}-06-30`, { months: 2 }),
            note: data.title,
          },
        ]
      : [],
  ReportDelivered: ({ stream, data }) => [
    {
      rule: data.kind === 'annual' ? 'deadline.annual-report' : 'deadline.half-year-report',
      subject: yearKeyOf(stream),
      does: 'meet',
      on: data.on === null ? null : lastDay(data.on),
      note: data.dateMissing,
    },
  ],
};

/** It is about the case where there is one: that is where people look for it. */
function ofDecision(stream: string, { decision, case: inCase }: { decision: string; case: string | null }) {
  const meeting = keyOf(stream);
  return { rule: 'deadline.decision', subject: inCase ?? meeting, item: `${meeting}#${decision}` } as const;
}

const yearKeyOf = (stream: string): string => `${committeeOf(stream)}-${yearOf(stream)}`;
