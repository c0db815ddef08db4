import { type Fold } from '@diarium/event-store';
import { firstDay } from '../shared/partial-day';
import { type CommitteeEvents } from './committee.events';
import { inOrder, valueOn } from './committee.span';

type Texts = CommitteeEvents['ConsequenceTextsRequired']['texts'];
type Steps = CommitteeEvents['PreparationLeadTimesSet']['steps'];
type AttendanceLimit = CommitteeEvents['AttendanceLimitSet'];

/** What a committee's own rules say of how its meetings are prepared, called and attended, from which day on. */
export interface ProcedureFacts {
  /** Days before the meeting by which the notice is sent. */
  readonly noticePeriods: readonly CommitteeEvents['NoticePeriodSet'][];
  readonly leadTimes: readonly CommitteeEvents['PreparationLeadTimesSet'][];
  readonly attendanceLimits: readonly AttendanceLimit[];
  /** Which texts on consequences items for decision need. */
  readonly consequenceTexts: readonly { readonly texts: Texts; readonly from: string }[];
}

type Folded = Pick<
  CommitteeEvents,
  'NoticePeriodSet' | 'PreparationLeadTimesSet' | 'AttendanceLimitSet' | 'ConsequenceTextsRequired'
>;

export const procedureFacts: Fold<ProcedureFacts, Folded> = {
  initial: { noticePeriods: [], leadTimes: [], attendanceLimits: [], consequenceTexts: [] },
  evolve: {
    NoticePeriodSet: (facts, { data }) => ({
      ...facts,
      noticePeriods: inOrder(facts.noticePeriods, data),
    }),
    PreparationLeadTimesSet: (facts, { data }) => ({ ...facts, leadTimes: inOrder(facts.leadTimes, data) }),
    AttendanceLimitSet: (facts, { data }) => ({
      ...facts,
      attendanceLimits: inOrder(facts.attendanceLimits, data),
    }),
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

/** Null where the committee's rules set no period for a meeting of the day. */
export const noticeDaysOn = (
  { noticePeriods }: Pick<ProcedureFacts, 'noticePeriods'>,
  day: string,
): number | null => valueOn(noticePeriods, day)?.days ?? null;

/** The steps by which a meeting of the day is prepared. */
export const leadTimesOn = ({ leadTimes }: Pick<ProcedureFacts, 'leadTimes'>, day: string): Steps =>
  valueOn(leadTimes, day)?.steps ?? [];

/** In per cent; null where the committee has set none. */
export const attendanceLimitOn = (limits: readonly AttendanceLimit[], day: string): number | null =>
  valueOn(limits, day)?.percent ?? null;
