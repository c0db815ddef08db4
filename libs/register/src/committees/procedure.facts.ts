import { type Fold } from '@diarium/event-store';
import { firstDay } from '../shared/partial-day';
import { type CommitteeEvents } from './committee.events';
import { inOrder, valueOn } from './committee.span';

type Texts = CommitteeEvents['ConsequenceTextsRequired']['texts'];

/** What a committee's own rules say of how its meetings are prepared and called. */
export interface ProcedureFacts {
  /** Days before the meeting by which the notice is sent, where the rules say so. */
  readonly noticeDays: number | null;
  readonly leadTimes: CommitteeEvents['PreparationLeadTimesSet']['steps'];
  /** Which texts on consequences items for decision need, from when. */
  readonly consequenceTexts: readonly { readonly texts: Texts; readonly from: string }[];
}

type Folded = Pick<
  CommitteeEvents,
  'NoticePeriodSet' | 'PreparationLeadTimesSet' | 'ConsequenceTextsRequired'
>;

export const procedureFacts: Fold<ProcedureFacts, Folded> = {
  initial: { noticeDays: null, leadTimes: [], consequenceTexts: [] },
  evolve: {
    NoticePeriodSet: (facts, { data }) => ({ ...facts, noticeDays: data.days }),
    PreparationLeadTimesSet: (facts, { data }) => ({ ...facts, leadTimes: data.steps }),
    ConsequenceTextsRequired: (facts, { data: { texts, from } }) => ({
      ...facts,
      consequenceTexts: inOrder(facts.consequenceTexts, { texts, from: firstDay(from) }),
    }),
  },
};

/** The texts that an item for decision needs on a day. */
export function consequenceTextsOn({ consequenceTexts }: ProcedureFacts, day: string): Texts {
  return valueOn(consequenceTexts, day)?.texts ?? [];
}
