import { dayOf } from '@diarium/event-store';
import { type DecisionEvents } from '../../decisions/decision.events';
import { type MinutesEvents } from '../../minutes/paragraph.events';
import { type SittingEvents } from '../../minutes/sitting.events';
import { decisionKey } from '../../shared/decision-key';
import { after } from '../../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';

type Events = Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  Pick<
    DecisionEvents,
    | 'DecisionSuperseded'
    | 'AppealDecided'
    | 'ExecutionAssigned'
    | 'DecisionCarriedOut'
    | 'NotCarriedOut'
    | 'ReportReceived'
    | 'ReportDecided'
  >;

/** A committee meets at least every quarter: by then a matter can have come before it. */
const A_MEETING = { months: 3 };

export const decisionEffects: Effects<Events> = {
  ParagraphRecorded: ({ stream, revision, data, occurredAt }) => {
    const decision = decisionKey({
      committee: committeeOf(stream),
      year: yearOf(stream),
      kind: 'paragraph',
      number: revision + 1,
    });
    const subject = data.case ?? data.meeting;
    const due = data.points.flatMap(({ point, due: it }): Effect[] =>
      it ? [{ ...ofPoint(subject, decision, point), does: 'open', on: it.on, note: it.what }] : [],
    );
    if (data.case === null || data.outcome !== 'decided') return due;
    const answered = { rule: 'deadline.citizens-proposal', subject: data.case, does: 'meet' } as const;
    return [...due, { ...answered, on: dayOf(occurredAt), note: data.heading }];
  },
  ParagraphTakenBack: ({ stream, data: { paragraph, case: inCase, points } }) => [
    ...points.map((point): Effect => ({
      ...ofPoint(inCase ?? keyOf(stream), paragraph, point),
      does: 'drop',
    })),
    ...(inCase === null
      ? []
      : [{ rule: 'deadline.citizens-proposal', subject: inCase, does: 'reopen' } as const]),
  ],
  ExecutionAssigned: ({ stream, data: { subject, point, due, what } }) =>
    due === null ? [] : [{ ...ofPoint(subject, keyOf(stream), point), does: 'open', on: due, note: what }],
  DecisionCarriedOut: ({ stream, data: { subject, point, on, note, reported } }) => {
    const about = ofPoint(subject, keyOf(stream), point);
    const done: Effect = { ...about, does: 'meet', on, note };
    if (reported) return [done];
    const by = after(on, A_MEETING);
    return [done, { ...about, rule: 'deadline.report-back', does: 'open', on: by, note: note ?? '' }];
  },
  NotCarriedOut: ({ stream, data: { subject, point, on }, metadata }) => [
    { ...ofPoint(subject, keyOf(stream), point), does: 'meet', on, note: metadata.reason ?? null },
  ],
  ReportReceived: ({ stream, data: { subject, point, on, result } }) => {
    const about = ofPoint(subject, keyOf(stream), point);
    const by = after(on, A_MEETING);
    return [
      { ...about, does: 'meet', on, note: result },
      { ...about, rule: 'deadline.report-back', does: 'meet', on, note: result },
      { ...about, rule: 'deadline.report-decision', does: 'open', on: by, note: result },
    ];
  },
  DecisionSuperseded: dropped,
  AppealDecided: dropped,
  ReportDecided: ({ stream, data: { subject, point, on, paragraph } }) => [
    {
      ...ofPoint(subject, keyOf(stream), point),
      rule: 'deadline.report-decision',
      does: 'meet',
      on,
      note: paragraph,
    },
  ],
};

/** What does not hold any more need not be carried out. */
function dropped({
  stream,
  data: { subject, points },
}: {
  readonly stream: string;
  readonly data: { readonly subject: string; readonly points: readonly number[] };
}): Effect[] {
  return points.map((point) => ({ ...ofPoint(subject, keyOf(stream), point), does: 'drop' }));
}

/** It is about the case where there is one, else the meeting: that is where people look for it. */
const ofPoint = (subject: string, decision: string, point: number) =>
  ({ rule: 'deadline.decision', subject, item: `${decision}.${point}` }) as const;
