import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/** What a table needs for `matchEveryWord`, beside a text column `searchable` in lower case. */
export const searchIndexes: readonly string[] = [
  // Stored: a common word is looked for in row after row from the newest on.
  `ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('swedish', searchable)) STORED`,
  'CREATE INDEX ON {table} USING gin (words)',
  'CREATE INDEX ON {table} USING gin (searchable gin_trgm_ops)',
  // For the planner to tell common parts of words from rare ones.
  'ALTER TABLE {table} ALTER COLUMN searchable SET STATISTICS 400',
];

/** What a table of few rows needs for `matchEveryUnstoredWord`, beside a text column `searchable` in lower case. */
export const partsIndex = 'CREATE INDEX ON {table} USING gin (searchable gin_trgm_ops)';

/** A column `searchable` that the database makes of others, each a value in SQL, and what a search in it needs. */
export const searchIndexesOver = (...values: readonly string[]): readonly string[] => [
  `ALTER TABLE {table} ADD COLUMN searchable text GENERATED ALWAYS AS
    (lower(${values.map((value) => `coalesce(${value}, '')`).join(` || ' ' || `)})) STORED`,
  partsIndex,
];

export const searchableText = (words: readonly (string | null)[]): string =>
  words.filter(Boolean).join(' ').toLocaleLowerCase('sv');

/**
 * Each word must be found, in another inflection or as a part of a compound.
 * @param row alias of the table that has the words
 */
export function matchEveryWord<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  search: string,
  row: string = select.alias,
): void {
  matchWords(select, search, { row, by: matching });
}

/** As `matchEveryWord`, in a table that does not store the words of its rows: without letters alone, parts are found. */
export function matchEveryUnstoredWord<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  search: string,
): void {
  matchWords(select, search, { row: select.alias, by: matchingUnstored });
}

/** The words that are looked for: in lower case, and no more than anybody needs. */
export const wordsOf = (search: string): readonly string[] =>
  search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).slice(0, 10);

/** For LIKE: whatever holds this. */
export const holding = (part: string): string => `%${part.replaceAll(/[%_\\]/g, '\\$&')}%`;

type Matching = (
  row: string,
  word: string,
  given: { readonly word: string; readonly part: string },
) => string;

function matchWords<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  search: string,
  { row, by }: { readonly row: string; readonly by: Matching },
): void {
  wordsOf(search).forEach((word, index) => {
    const parameters = {
      [`w${index}`]: word,
      [`p${index}`]: holding(word),
    };
    select.andWhere(by(row, word, { word: `:w${index}`, part: `:p${index}` }), parameters);
  });
}

const ONE_WORD = /^\p{L}+$/u;

/**
 * Swedish stems are beginnings of words, so whatever holds a word in any form holds its stem: one index is asked for
 * the stems of all words at once. The planner is not to take what is left to check for another rare condition.
 */
const matching: Matching = (row, word, given) => {
  const holds = `${row}.words @@ plainto_tsquery('swedish', ${given.word}) OR ${row}.searchable LIKE ${given.part}`;
  return ONE_WORD.test(word) ? holdingStem(row, given.word, holds) : `(${holds})`;
};

const matchingUnstored: Matching = (row, word, given) => {
  const part = `${row}.searchable LIKE ${given.part}`;
  const words = `to_tsvector('swedish', ${row}.searchable) @@ plainto_tsquery('swedish', ${given.word})`;
  return ONE_WORD.test(word) ? holdingStem(row, given.word, `${part} OR ${words}`) : part;
};

function holdingStem(row: string, word: string, holds: string): string {
  const stem = `coalesce((ts_lexize('swedish_stem', ${word}))[1], ${word})`;
  return `${row}.searchable LIKE '%' || ${stem} || '%' AND CASE WHEN ${holds} THEN TRUE ELSE FALSE END`;
}
