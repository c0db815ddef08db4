import { type Fields, isFields } from './entry';

/** Fields that hold a day as far as it is known, or a period: a year alone is a number in YAML. */
const DAYS = new Set(['on', 'from', 'to', 'when', 'in', 'dueOn', 'followUpOn', 'period']);

/** The fields as commands take them: years among days as text, nothing undefined. */
export function withDaysAsText(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, asCommand(name, value)]),
  );
}

function asCommand(name: string, value: unknown): unknown {
  if (typeof value === 'number' && DAYS.has(name)) return String(value);
  if (Array.isArray(value)) return value.map((item: unknown) => asCommand(name, item));
  return isFields(value) ? withDaysAsText(value) : value;
}

/** The same content in whatever order its fields were written. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, sorted(inner)]));
}
