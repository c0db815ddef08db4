import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { cursorInOrder } from './page';

/** An order, `date` or with the latest first `-date`, and the cursor of a page in it. */
interface Ordered {
  readonly sort: string;
  readonly after?: string;
}

/**
 * Puts a list in an order, after a cursor of that order. Between equals the position decides.
 * @param by what it goes by, as SQL that an index has; the position alone where there is none
 * @throws DomainError `query.cursor-of-another-order`, `query.bad-cursor`
 */
export function inOrder<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { sort, after }: Ordered,
  by?: string,
): void {
  const isDown = sort.startsWith('-');
  const place = `${select.alias}.position`;
  const columns = by === undefined ? [place] : [by, place];
  if (after) {
    const values = cursorInOrder(after, sort, columns.length);
    const names = values.map((_, index) => `:after${index}`).join(', ');
    select.andWhere(
      `(${columns.join(', ')}) ${isDown ? '<' : '>'} (${names})`,
      Object.fromEntries(values.map((value, index) => [`after${index}`, value])),
    );
  }
  for (const column of columns) select.addOrderBy(column, isDown ? 'DESC' : 'ASC');
}
