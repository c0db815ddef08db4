/**
 * Who sees the rows of a read model. All values are SQL over the row `t`: they stand in views, so that every query is
 * held to them and none knows of them.
 */
export interface RowRule {
  /** The code of the committee in whose register the row stands. */
  readonly committee: string;
  /** The key of the case that the row tells of; empty or null for none, a key that no register holds for a secret. */
  readonly case?: string;
  /** The number of the document in the case that the row tells of. */
  readonly document?: string;
  /** What is shown of a row about a secret to those outside its circle, by column; without it nothing is shown. */
  readonly outer?: Readonly<Record<string, string>>;
  /** jsonb columns of which what tells of a secret case is left out. */
  readonly parts?: readonly string[];
  /** Columns that only those in the circle of the whole committee get: nobody can tell which case they are about. */
  readonly inside?: readonly string[];
}

/** A whitelist: the rows that are published, and of each the columns that are named. */
export interface PublishedRule {
  readonly rows: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Nobody sees a row through the views: only queries that have no need of them read it. */
export const NOBODYS = 'nobody';

/** Everybody sees the same of it: what is published. */
export const EVERYBODYS = 'everybody';

export type Visibility = RowRule | typeof NOBODYS | typeof EVERYBODYS;

/** Shows a column as it is. */
export const shown = (...columns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column) => [column, `t."${column}"`]));

/** `GNU-2022-6` → `GNU` */
export const codeOf = (column: string): string => `split_part(t."${column}", '-', 1)`;

/** The case of another row, by its key; one that is not there yet counts as secret. */
export const caseFrom = (table: string, key: string): string =>
  `coalesce((SELECT coalesce(o."case", '') FROM "read".${table} o WHERE o.key = ${key}), '?')`;
