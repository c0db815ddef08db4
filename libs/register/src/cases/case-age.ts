import { after, daysBetween } from '../shared/partial-day';

/** How long a case has been open, youngest first. */
export const AGE_CLASSES = [
  'under-3-months',
  '3-to-6-months',
  '6-to-12-months',
  '1-to-2-years',
  'over-2-years',
] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];

const LIMITS = [{ months: 3 }, { months: 6 }, { years: 1 }, { years: 2 }] as const;

/** The last days on which a case came in that is by now older than each class but the last. */
export const limitsOn = (today: string): readonly string[] =>
  LIMITS.map(
    (limit) => Object.entries(limit).map(([unit, count]) => after(today, { [unit]: -count }))[0] ?? today,
  );

/** Which class a case that came in on a day is in by now. */
export function ageClassOf(since: string, today: string): AgeClass {
  const passed = limitsOn(today).filter((limit) => since <= limit).length;
  return AGE_CLASSES[passed] ?? 'over-2-years';
}

export const ageInDays = (since: string, today: string): number => Math.max(0, daysBetween(since, today));
