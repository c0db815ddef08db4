import { type DecisionEvents } from '../../decisions/decision.events';
import { type DelegationEvents } from '../../delegation/delegation.events';
import { type MinutesEvents } from '../../minutes/paragraph.events';
import { type SittingEvents } from '../../minutes/sitting.events';
import { decisionKey } from '../../shared/decision-key';
import { after } from '../../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';

type Events = Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  Pick<DelegationEvents, 'DelegatedDecisionMade' | 'DelegatedDecisionAnnulled'> &
  Pick<DecisionEvents, 'DecisionReceived' | 'DecisionSuperseded'>;

/** Two weeks until the minutes are attested, and two for the decision to reach the party. */
const UNTIL_RECEIVED = { weeks: 4 };

/** FL 33, 44: without the day on which the party got it, nobody knows when a decision can no longer be appealed. */
export const receiptEffects: Effects<Events> = {
  ParagraphRecorded: ({ stream, revision, data }) => {
    if (data.appeal !== 'FL' || !['decided', 'elected'].includes(data.outcome)) return [];
    const decision = keyIn(stream, revision, 'paragraph');
    return [opened(data.case ?? data.meeting, decision, data)];
  },
  ParagraphTakenBack: ({ stream, data: { paragraph, case: inCase } }) => [
    { ...of(inCase ?? keyOf(stream), paragraph), does: 'drop' },
  ],
  DelegatedDecisionMade: ({ stream, revision, data }) =>
    data.appeal === 'FL'
      ? [opened(data.case ?? keyOf(stream), keyIn(stream, revision, 'delegated'), data)]
      : [],
  DelegatedDecisionAnnulled: ({ stream, data }) => {
    const decision = keyOf(stream);
    return [{ ...of(data.case ?? decision.replace(/-D\d+$/, ''), decision), does: 'drop' }];
  },
  DecisionReceived: ({ stream, data: { subject, on, party } }) => [
    { ...of(subject, keyOf(stream)), does: 'meet', on, note: party },
  ],
  DecisionSuperseded: ({ stream, data: { subject } }) => [{ ...of(subject, keyOf(stream)), does: 'drop' }],
};

const of = (subject: string, decision: string) =>
  ({ rule: 'deadline.receipt', subject, item: decision }) as const;

const opened = (
  subject: string,
  decision: string,
  { on, heading }: { readonly on: string; readonly heading: string },
): Effect => ({ ...of(subject, decision), does: 'open', on: after(on, UNTIL_RECEIVED), note: heading });

const keyIn = (stream: string, revision: number, kind: 'paragraph' | 'delegated'): string =>
  decisionKey({ committee: committeeOf(stream), year: yearOf(stream), kind, number: revision + 1 });
