import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet would take for a formula, or for the end of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet computes: what looks like a formula begins with an apostrophe. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
}

/** Rows as CSV (RFC 4180), the columns in the order of `columns`. */
export function csvOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
  { withHead }: { readonly withHead: boolean },
): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return stringify(withHead ? [[...columns], ...cells] : cells, { record_delimiter: '\r\n' });
}
