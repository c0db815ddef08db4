import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { cursorInOrder } from './page';

/** An order, `day` or with the latest first `-day`, and the cursor of a page in it. */
interface Ordered {
  readonly sort: string;
  readonly after?: string;
}

/** The order of a page: what stands in its cursors, and by what its rows go. */
export interface ListOrder<Row> {
  /** As SQL that an index has, told apart by the last: `m.day`, `m.key`. */
  readonly columns: readonly string[];
  /** The same of a row. */
  readonly of: (row: Row) => readonly (string | number)[];
}

/** True where the latest, or what is last otherwise, comes first. */
export const isDescending = (sort: string): boolean => sort.startsWith('-');

/**
 * Puts a list in an order, after a cursor of that order.
 * @throws DomainError `query.cursor-of-another-order`, `query.bad-cursor`
 */
export function inOrder<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { sort, after }: Ordered,
  { columns }: Pick<ListOrder<Row>, 'columns'>,
): void {
  if (after) {
    const values = cursorInOrder(after, sort, columns.length);
    const names = values.map((_, index) => `:after${index}`).join(', ');
    select.andWhere(
      `(${columns.join(', ')}) ${isDescending(sort) ? '<' : '>'} (${names})`,
      Object.fromEntries(values.map((value, index) => [`after${index}`, value])),
    );
  }
  for (const column of columns) select.addOrderBy(column, isDescending(sort) ? 'DESC' : 'ASC');
}

/** The cursor of a row in an order. */
export const placeIn =
  <Row>({ sort }: Ordered, { of }: ListOrder<Row>) =>
  (row: Row): readonly (string | number)[] => [sort, ...of(row)];
