import { type RecordedEvent } from '@diarium/event-store';
import { decisionKey } from '../shared/decision-key';
import { committeeOf, keyOf, yearOf } from '../shared/streams';

type Data = Readonly<Record<string, unknown>>;

const numbered = ({ stream, revision }: RecordedEvent, kind: 'paragraph' | 'delegated'): string =>
  decisionKey({ committee: committeeOf(stream), year: yearOf(stream), kind, number: revision + 1 });

/** Keys in the data of events that speak of several decisions. */
const named: Readonly<Record<string, (data: Data) => unknown>> = {
  ParagraphTakenBack: ({ paragraph }) => [paragraph],
  ReservationEntered: ({ paragraph }) => [paragraph],
  ParagraphsAttested: ({ paragraphs }) => paragraphs,
  MinutesAttested: ({ paragraphs }) => paragraphs,
  PostingStarted: ({ decisions }) =>
    (decisions as readonly { decision: string }[]).map(({ decision }) => decision),
  BoardPosted: ({ decisions }) => decisions,
  BoardTakenDown: ({ decisions }) => decisions,
};

/** The decisions that an event is about: those it names, the one it makes, or the one of its stream. */
export function keysOfDecisions(event: RecordedEvent): readonly string[] {
  const { type, stream } = event;
  const data = event.data as Data;
  const names = named[type];
  if (names) return names(data) as readonly string[];
  if (type === 'ParagraphRecorded') return [numbered(event, 'paragraph')];
  if (type === 'DelegatedDecisionMade') return [numbered(event, 'delegated')];
  if (stream.startsWith('meeting-')) return [`${keyOf(stream)}#${data.decision as string}`];
  return type === 'DecisionSuperseded' ? [keyOf(stream), data.by as string] : [keyOf(stream)];
}
