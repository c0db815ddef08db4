import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { after } from './partial-day';

const SATURDAY = 6;
/** Public holidays, and the eves that lag (1930:173) puts beside them: Midsummer, Christmas and New Year. */
const FREE = ['public', 'bank'] as const;
/** Whit Monday was a public holiday through 2004; the library knows it as an observance only. */
const WHIT_MONDAY = { name: 'annandag pingst', type: 'public', active: [{ to: '2005-01-01' }] } as const;

let holidays: Holidays | undefined;
const freeDays = new Map<string, ReadonlySet<string>>();

/** True for a day that is not Saturday, Sunday, a Swedish public holiday or one of the three eves. */
export function isWorkingDay(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek < SATURDAY && !freeDaysOf(day.slice(0, 4)).has(day);
}

/** The day itself when it is a working day, else the next one: so a last day is moved (1930:173). */
export function nextWorkingDay(day: string): string {
  return isWorkingDay(day) ? day : nextWorkingDay(after(day, { days: 1 }));
}

/** So many calendar days before, and from there back onto a working day. */
export function backToWorkingDay(day: string, daysBefore: number): string {
  const then = after(day, { days: -daysBefore });
  return isWorkingDay(then) ? then : backToWorkingDay(then, 1);
}

function freeDaysOf(year: string): ReadonlySet<string> {
  const known = freeDays.get(year);
  if (known) return known;
  const days = new Set(
    calendar()
      .getHolidays(year)
      .map(({ date }) => date.slice(0, 10)),
  );
  freeDays.set(year, days);
  return days;
}

function calendar(): Holidays {
  holidays ??= loadCalendar();
  return holidays;
}

function loadCalendar(): Holidays {
  // Loading the world's holidays takes a tenth of a second, which a start without deadlines need not wait for.
  const Calendar = createRequire(__filename)('date-holidays') as typeof Holidays;
  const swedish = new Calendar('SE', { types: [...FREE] });
  swedish.setHoliday('easter 50', { ...WHIT_MONDAY, active: [...WHIT_MONDAY.active] });
  return swedish;
}
