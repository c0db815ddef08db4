import { dayOf, type RecordedEvent } from '@diarium/event-store';
import { type DelegationEvents } from '../../delegation/delegation.events';
import { type MinutesEvents } from '../../minutes/paragraph.events';
import { type SittingEvents } from '../../minutes/sitting.events';
import { type PostingEvents } from '../../postings/posting.events';
import { decisionKey, decisionNumber, isDelegatedKey } from '../../shared/decision-key';
import { committeeOf, keyOf, yearOf } from '../../shared/streams';
import { type DeadlineRule } from '../deadline.rules';
import { type Effect, type Effects } from './effect';

type Events = Pick<
  DelegationEvents,
  | 'DelegatedDecisionMade'
  | 'DelegatedDecisionAnnulled'
  | 'DelegatedReportingMoved'
  | 'SubdelegatedDecisionReported'
> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  Pick<PostingEvents, 'PostingStarted'>;

/** KL 6:40: an urgent decision is reported at the next meeting, another as the committee has decided. */
const RULES: readonly DeadlineRule[] = ['deadline.urgent-decision', 'deadline.delegated-decision'];

// Which of the two it is stands only where it was made; the other has no row, and stays so.
const onEither = (
  subject: string,
  then: { does: 'drop' | 'reopen' } | { does: 'move'; on: string } | Met,
): Effect[] => RULES.map((rule) => ({ rule, subject, ...then }));

interface Met {
  readonly does: 'meet';
  readonly on: string;
  readonly note: string;
}

export const delegationEffects: Effects<Events> = {
  DelegatedDecisionMade: ({ stream, revision, data }) => [
    {
      rule: data.basis === 'urgent' ? 'deadline.urgent-decision' : 'deadline.delegated-decision',
      subject: numbered({ stream, revision }, 'delegated'),
      does: 'open',
      on: data.endBy,
      note: noteOf(data),
    },
    ...(data.basis === 'subdelegation'
      ? [
          {
            ...furtherDelegated(numbered({ stream, revision }, 'delegated')),
            does: 'open',
            on: data.endBy,
            note: data.heading,
          } as const,
        ]
      : []),
  ],
  SubdelegatedDecisionReported: ({ stream, data: { to, on } }) => [
    { ...furtherDelegated(keyOf(stream)), does: 'meet', on, note: to },
  ],
  DelegatedDecisionAnnulled: ({ stream }) => [
    ...onEither(keyOf(stream), { does: 'drop' }),
    { ...furtherDelegated(keyOf(stream)), does: 'drop' },
  ],
  DelegatedReportingMoved: ({ stream, data: { endBy } }) => [
    ...onEither(keyOf(stream), { does: 'move', on: endBy }),
    { ...furtherDelegated(keyOf(stream)), does: 'move', on: endBy },
  ],
  ParagraphRecorded: ({ stream, revision, data }) =>
    data.reports.flatMap((decision) =>
      onEither(decision, {
        does: 'meet',
        on: data.on,
        note: decisionNumber(numbered({ stream, revision }, 'paragraph')),
      }),
    ),
  ParagraphTakenBack: ({ data }) =>
    data.reports.flatMap((decision) => onEither(decision, { does: 'reopen' })),
  PostingStarted: ({ stream, occurredAt, data }) =>
    data.decisions
      .map(({ decision }) => decision)
      .filter(isDelegatedKey)
      .flatMap((decision) =>
        onEither(decision, { does: 'meet', on: dayOf(occurredAt), note: keyOf(stream) }),
      ),
};

const furtherDelegated = (subject: string) => ({ rule: 'deadline.subdelegated-decision', subject }) as const;

const numbered = (
  { stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>,
  kind: 'paragraph' | 'delegated',
): string =>
  decisionKey({ committee: committeeOf(stream), year: yearOf(stream), kind, number: revision + 1 });

/** Says so where the day is only a guess: no later meeting was known when the decision was recorded. */
function noteOf({ heading, basis, nextMeeting, endBy }: DelegationEvents['DelegatedDecisionMade']): string {
  const isGuess = basis === 'urgent' && nextMeeting === null;
  return isGuess ? `${heading} (nästa sammanträde är inte planerat; räknat till ${endBy})` : heading;
}
