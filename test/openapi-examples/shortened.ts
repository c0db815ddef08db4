/** Lists are cut to as many items: an example shows what an answer looks like, and not all that it says. */
const ITEMS = 2;
/** Instants of the day on which the examples are made would differ each time. */
const THEN = '2026-06-01T08:30:00.000Z';

/** A value with two items of each list at most, and with no instant of today. */
export function shortened(value: unknown, today: string): unknown {
  if (Array.isArray(value)) return value.slice(0, ITEMS).map((item) => shortened(item, today));
  if (typeof value === 'string') return value.startsWith(`${today}T`) ? THEN : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, shortened(of, today)]));
}
