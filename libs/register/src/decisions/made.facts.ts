import { type FactReader, type Fold, type FoldedEvent } from '@diarium/event-store';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { decisionReference } from '../shared/decision-key';
import { decisionStream, delegatedStream, minutesStream } from '../shared/streams';

type Recorded<Events, Name extends keyof Events & string> = FoldedEvent<Name, Events[Name]>;

/** What made a decision: a paragraph of the minutes book, or a delegated decision of the year. */
export type MakingOfDecision =
  Recorded<MinutesEvents, 'ParagraphRecorded'> | Recorded<DelegationEvents, 'DelegatedDecisionMade'>;

/** The event that made a decision: a number is the event's place in its year. */
export async function makingOf(decision: string, read: FactReader): Promise<MakingOfDecision | undefined> {
  const { committee, year, kind, number } = decisionReference(decision);
  const stream = kind === 'paragraph' ? minutesStream(committee, year) : delegatedStream(committee, year);
  return (await read.event(stream, number - 1)) as MakingOfDecision | undefined;
}

const annulled: Fold<{ readonly annulled: boolean }, Pick<DelegationEvents, 'DelegatedDecisionAnnulled'>> = {
  initial: { annulled: false },
  evolve: { DelegatedDecisionAnnulled: () => ({ annulled: true }) },
};

/** Whether a delegated decision was recorded by mistake: it is none then. */
export async function isAnnulledByMistake(decision: string, read: FactReader): Promise<boolean> {
  return (await read.fold(annulled, decisionStream(decision))).annulled;
}
