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
  const row = select.alias;
  words.forEach((word, index) => {
    const parameters = {
      [`w${index}`]: word,
      [`p${index}`]: `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`,
    };
    select.andWhere(
      `(${row}.words @@ plainto_tsquery('swedish', :w${index}) OR ${row}.searchable LIKE :p${index})`,
      parameters,
    );
  });
}
