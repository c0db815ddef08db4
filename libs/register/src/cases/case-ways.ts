import { type SelectQueryBuilder } from 'typeorm';
import { inOrder, isDescending, type ListOrder } from '../shared/in-order';
import { type CaseListRow } from './case-list.read-model';

/** What a list of cases may be narrowed to. */
const NARROWED_BY = ['committee', 'year', 'status', 'handler', 'caseType'] as const;
type Field = (typeof NARROWED_BY)[number];

type Narrowed = { readonly [Name in Field]?: string | number } & {
  readonly sort: string;
  readonly after?: string;
};

/** An order of cases, and the fields that an index of it begins with: the narrowest first. */
export interface CaseWays extends ListOrder<Pick<CaseListRow, 'date' | 'position'>> {
  readonly ways: readonly (readonly Field[])[];
}

/**
 * Narrows a list of cases and puts it in order, after a cursor. What an index finds is asked for as a stretch of that
 * index, in its order: of equal values the planner would leave the index aside and go through all cases from the newest,
 * since it cannot know that those of a year lie together, far from there.
 * @throws DomainError `query.cursor-of-another-order`, `query.bad-cursor`
 */
export function narrowInOrder(
  select: SelectQueryBuilder<CaseListRow>,
  given: Narrowed,
  { ways, columns }: CaseWays,
): void {
  const way = ways.find((fields) => fields.every((field) => given[field] !== undefined)) ?? [];
  for (const field of NARROWED_BY)
    if (given[field] !== undefined && !way.includes(field))
      select.andWhere(`c.${field} = :${field}`, { [field]: given[field] });
  for (const field of way)
    select
      .andWhere(`c.${field} >= :${field} AND c.${field} <= :${field}`, { [field]: given[field] })
      .addOrderBy(`c.${field}`, isDescending(given.sort) ? 'DESC' : 'ASC');
  inOrder(select, given, { columns });
}
