import { dayOf, instantOf, startOfDay } from '@diarium/event-store';
import { isDay } from '@diarium/register';
import { refuseAsOf } from './as-of.rules';

/** What the register had recorded by a time, or what had happened by then as far as it is known today. */
export const AXES = ['recorded', 'happened'] as const;
export type Axis = (typeof AXES)[number];

/** A time that is asked about: an ISO instant on one of the axes, or a position in the log. */
export type AsOfTime =
  { readonly recordedBy: string } | { readonly happenedBy: string } | { readonly position: number };

const POSITION = /^\d{1,15}$/;
const DAY_AND_TIME = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)$/;
const WITHIN_YEARS = /^(?!0000)\d{4}-/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * A time as people write it: `2022-06-01` is all of that Swedish day, `2022-06-01T10:30` that Swedish time,
 * `2022-06-01T08:30:00Z` an instant, `4711` a position.
 * @throws DomainError `as-of.not-a-time`, `as-of.position-has-no-axis`
 */
export function asOfTime(given: string, axis: Axis = 'recorded'): AsOfTime {
  const text = given.trim();
  if (POSITION.test(text)) {
    if (axis === 'happened') refuseAsOf('as-of.position-has-no-axis');
    return { position: Number(text) };
  }
  const instant = instantIn(text) ?? refuseAsOf('as-of.not-a-time', { given });
  return axis === 'recorded' ? { recordedBy: instant } : { happenedBy: instant };
}

/** The instant of a time; undefined for a position. */
export function instantOfTime(time: AsOfTime): string | undefined {
  if ('position' in time) return undefined;
  return 'recordedBy' in time ? time.recordedBy : time.happenedBy;
}

/** Of the years 1 to 9999: neither the log nor the database has others. */
function instantIn(text: string): string | undefined {
  const instant = anyInstantIn(text);
  return instant !== undefined && WITHIN_YEARS.test(instant) ? instant : undefined;
}

function anyInstantIn(text: string): string | undefined {
  if (isDay(text)) return lastInstantOf(text);
  const [, day = '', hour = '', minute = ''] = DAY_AND_TIME.exec(text) ?? [];
  if (isDay(day)) return instantOf(day, `${hour}:${minute}`);
  const parsed = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}

/** Times are kept in milliseconds. */
function lastInstantOf(day: string): string {
  const noonOfNext = Date.parse(startOfDay(day)) + 36 * 60 * 60 * 1000;
  const next = startOfDay(dayOf(new Date(noonOfNext).toISOString()));
  return new Date(Date.parse(next) - 1).toISOString();
}
