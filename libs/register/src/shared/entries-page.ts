import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { cursorValues, type Page, type PagedQuery, pageOf } from './page';
import { plainRows } from './plain-rows';

/** One event in the life of something. */
interface Entry {
  readonly occurredAt: string;
  readonly position: number;
}

/**
 * A page of entries in the order in which they happened, what happened at once in the order of the log.
 * @param tables in which the entries stand
 * @param select of entries under the name `e`, of one life
 */
export async function pageOfEntries<Row extends Entry>(
  tables: EntityManager,
  select: SelectQueryBuilder<Row>,
  given: PagedQuery<Row>,
): Promise<Page<Row>> {
  if (given.after) {
    const [occurredAt, position] = cursorValues(given.after, 2);
    select.andWhere('(e.occurredAt, e.position) > (:occurredAt, :position)', { occurredAt, position });
  }
  select
    .orderBy('e.occurredAt')
    .addOrderBy('e.position')
    .limit(given.limit + 1);
  const rows = await plainRows(tables, select);
  return pageOf(rows, given.limit, {
    item: (row) => row,
    cursor: ({ occurredAt, position }) => [occurredAt, position],
  });
}
