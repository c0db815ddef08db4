import { query, type QueryRouting } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsOptional, IsString } from 'class-validator';
import { type EntityManager } from 'typeorm';
import { type Counted, type HoldingName, HOLDINGS } from '../shared/counted';

/** How much a committee's register holds, as far as the reader's lists would show it. */
export type CommitteeCounts = { readonly committee: string } & Readonly<Record<HoldingName, number>>;

/** How many cases, documents, held meetings, decisions and procurements each committee has. */
export class CountHoldings extends Query<readonly CommitteeCounts[]> {
  @IsOptional() @IsString() committee?: string;
}

/** @param sources one for each name */
export function countHoldingsIn(sources: readonly Counted[]): QueryRouting {
  return query(CountHoldings, async ({ committee }, tables) => {
    const byCommittee = new Map<string, CommitteeCounts>();
    // One after the other: a reader's views stand on one connection.
    for (const source of sources)
      for (const { code, count } of await countsOf(source, committee, tables))
        byCommittee.set(code, { ...(byCommittee.get(code) ?? noneIn(code)), [source.name]: count });
    return [...byCommittee.values()].sort((one, other) => one.committee.localeCompare(other.committee, 'sv'));
  });
}

function countsOf(
  { row, only }: Counted,
  committee: string | undefined,
  tables: EntityManager,
): Promise<{ readonly code: string; readonly count: number }[]> {
  const select = tables
    .getRepository(row)
    .createQueryBuilder('t')
    .select('t.committee', 'code')
    .addSelect('count(*)::int', 'count')
    .groupBy('t.committee');
  if (only !== undefined) select.andWhere(only);
  if (committee !== undefined) select.andWhere('t.committee = :committee', { committee });
  return select.getRawMany();
}

const noneIn = (committee: string): CommitteeCounts => ({
  committee,
  ...(Object.fromEntries(HOLDINGS.map((name) => [name, 0])) as Record<HoldingName, number>),
});
