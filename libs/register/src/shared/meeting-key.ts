import { isPartialDay, type PartialDay } from './partial-day';

/** Which meeting: the committee's code, when it was first planned for, and 2 … for the second so planned. */
export interface MeetingReference {
  readonly committee: string;
  readonly when: PartialDay;
  readonly ordinal: number;
}

const KEY = /^([\p{Lu}\p{N}]{2,12})-(\d{4}(?:-\d{2}){0,2})(?:\.([2-9]|[1-9]\d))?$/u;

/** The key of a meeting in streams and read models: `GNU-2022-11-07`, `GNU-2025`, `GNU-2025.2`. */
export const meetingKey = ({ committee, when, ordinal }: MeetingReference): string =>
  `${committee}-${when}${ordinal === 1 ? '' : `.${ordinal}`}`;

export const isMeetingKey = (value: unknown): value is string => {
  const [, , when] = (typeof value === 'string' && KEY.exec(value)) || [];
  return isPartialDay(when);
};

export function meetingReference(key: string): MeetingReference {
  const [, committee, when, ordinal = '1'] = KEY.exec(key) ?? [];
  if (!committee || !isPartialDay(when)) throw new RangeError(`${key} is not the key of a meeting.`);
  return { committee, when, ordinal: Number(ordinal) };
}
