/** A cell that a spreadsheet shows and never computes: what would begin a formula is kept apart by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

/** A number stays a number, so that it can be added up; all else is text, lists with commas between. */
export function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return harmless(textOf(value));
}

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}
