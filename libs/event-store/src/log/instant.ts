const DAY_MS = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

// A register spans some ten thousand days, and its log jumps between them.
const MOST_DATES = 50_000;
const dates = new Map<number, string>();

/** Of seconds since 1970, as PostgreSQL gives them: what is stored more exactly is rounded. */
export const millisecondsOf = (epochSeconds: number): number => Math.round(epochSeconds * 1000);

/** `toISOString` of milliseconds since 1970, in a tenth of its time: reading the log is bound by it. */
export function isoInstant(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const inDay = ms - day * DAY_MS;
  const seconds = Math.floor(inDay / 1000);
  const hour = twoDigits[Math.floor(seconds / 3600)];
  const minute = twoDigits[Math.floor(seconds / 60) % 60];
  return `${dateOf(day)}${hour}:${minute}:${twoDigits[seconds % 60]}.${String(inDay % 1000).padStart(3, '0')}Z`;
}

/** `2022-11-07T` */
function dateOf(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 11);
  if (dates.size >= MOST_DATES) dates.clear();
  dates.set(day, date);
  return date;
}
