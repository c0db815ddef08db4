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

export const searchableText = (words: readonly (string | null)[]): string =>
  words.filter(Boolean).join(' ').toLocaleLowerCase('sv');

/** Each word must be found, in another inflection or as a part of a compound. */
export function matchEveryWord<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  search: string,
): void {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean).slice(0, 10);
  words.forEach((word, index) => {
    const parameters = {
      [`w${index}`]: word,
      [`p${index}`]: `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`,
    };
    select.andWhere(matching(select.alias, word, { word: `:w${index}`, part: `:p${index}` }), parameters);
  });
}

const ONE_WORD = /^\p{L}+$/u;

/**
 * Swedish stems are beginnings of words, so whatever holds a word in any form holds its stem: one index is asked for
 * the stems of all words at once. The planner is not to take what is left to check for another rare condition.
 */
function matching(
  row: string,
  word: string,
  given: { readonly word: string; readonly part: string },
): string {
  const holds = `${row}.words @@ plainto_tsquery('swedish', ${given.word}) OR ${row}.searchable LIKE ${given.part}`;
  if (!ONE_WORD.test(word)) return `(${holds})`;
  const stem = `coalesce((ts_lexize('swedish_stem', ${given.word}))[1], ${given.word})`;
  return `${row}.searchable LIKE '%' || ${stem} || '%' AND CASE WHEN ${holds} THEN TRUE ELSE FALSE END`;
}
