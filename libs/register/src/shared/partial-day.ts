import { Temporal } from 'temporal-polyfill';

/** A day as far as it is known: `2022`, `2022-11` or `2022-11-07`. Sources do not always give the day. */
export type PartialDay = string;

const PARTIAL_DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const DAY_MS = 86_400_000;

// Nearly all days are: there is no calendar to ask.
const IN_EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** True for a year, a month or a day that exists. */
export function isPartialDay(value: unknown): value is PartialDay {
  if (typeof value !== 'string') return false;
  return IN_EVERY_MONTH.test(value) || (PARTIAL_DAY.test(value) && exists(firstDay(value)));
}

/** True for a day that exists: `2024-02-29`, not `2023-02-29`. */
export const isDay = (value: unknown): value is string => isPartialDay(value) && value.length === 10;

export const firstDay = (partial: PartialDay): string => partial + '0000-01-01'.slice(partial.length);

/** The day by which something due then is late: the last of the year, of the month, or the day itself. */
export function lastDay(partial: PartialDay): string {
  if (partial.length === 10) return partial;
  const first = Temporal.PlainDate.from(firstDay(partial));
  const length = partial.length === 4 ? { years: 1 } : { months: 1 };
  return first.add(length).subtract({ days: 1 }).toString();
}

/** Calendar arithmetic: `after('2022-01-31', { months: 1 })` is 2022-02-28. */
export function after(day: string, duration: Temporal.DurationLike): string {
  return Temporal.PlainDate.from(day).add(duration).toString();
}

/** `after` for a number of days, in a tenth of its time: for folds. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one day to a later one: from 1 to 31 January there are 30. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
