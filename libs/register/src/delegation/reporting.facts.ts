import { after } from '../shared/partial-day';

/** The next meeting after a day, as it is known. */
export interface NextMeeting {
  readonly meeting: string;
  /** The last day on which it can be. */
  readonly day: string;
}

/** Days until a decision is to be reported where neither the order nor a planned meeting says it. */
export const DAYS_WITHOUT_MEETING = 60;

/** By when what was decided on a day is reported, with the meeting that follows it. */
export const reportingBy = (
  on: string,
  next: NextMeeting | null,
): { readonly endBy: string; readonly nextMeeting: string | null } =>
  next === null
    ? { endBy: after(on, { days: DAYS_WITHOUT_MEETING }), nextMeeting: null }
    : { endBy: next.day, nextMeeting: next.meeting };
