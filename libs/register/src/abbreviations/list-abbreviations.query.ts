import { query } from '@diarium/event-store';
import { IsBoolean, IsString } from 'class-validator';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { AbbreviationRow } from './abbreviations.read-model';
import { type UseKind } from './texts-told';

export interface AbbreviationItem {
  readonly abbreviation: string;
  /** Null while nobody has explained it (OSL 4:1). */
  readonly meaning: string | null;
  /** In how many cases, documents, decisions, plans … it stands. */
  readonly uses: number;
  /** The first of them by their keys. */
  readonly examples: readonly { readonly kind: UseKind; readonly key: string }[];
}

/** The abbreviations in a committee's register in alphabetical order, with what they stand for. */
export class ListAbbreviations extends PagedQuery<AbbreviationItem> {
  @IsString() committee!: string;
  /** Only those that nobody has explained. */
  @IsBoolean() unexplained = false;
}

const EXAMPLES = 3;

export const listAbbreviations = query(ListAbbreviations, async (given, tables) => {
  const select = tables
    .getRepository(AbbreviationRow)
    .createQueryBuilder('a')
    .select('a.abbreviation', 'abbreviation')
    .addSelect('max(a.meaning)', 'meaning')
    .addSelect('count(a.used)::int', 'uses')
    .addSelect(
      `coalesce((array_agg(jsonb_build_object('kind', a.kind, 'key', a.used) ORDER BY a.used)
         FILTER (WHERE a.used IS NOT NULL))[1:${EXAMPLES}], '{}')`,
      'examples',
    )
    .where('a.committee = :committee', { committee: given.committee });
  if (given.after) select.andWhere('a.abbreviation > :after', { after: cursorValues(given.after, 1)[0] });
  if (given.unexplained) select.having('max(a.meaning) IS NULL');
  const rows = await select
    .groupBy('a.abbreviation')
    .orderBy('a.abbreviation')
    .limit(given.limit + 1)
    .getRawMany<AbbreviationItem>();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: ({ abbreviation }) => [abbreviation] });
});
