import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { DomainError, isStorableText } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';

/** One page of a list, and the cursor of the next; null on the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Base of list queries: at most `limit` rows after an opaque cursor that an earlier page gave. */
export class PagedQuery<Item> extends Query<Page<Item>> {
  @IsOptional() @IsString() after?: string;
  @IsInt() @Min(1) @Max(500) limit = 50;
}

/** @param rows one row more than `limit` where there is a next page */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  map: { readonly item: (row: Row) => Item; readonly cursor: (row: Row) => readonly (string | number)[] },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? cursorOf(map.cursor(last)) : null;
  return { items: shown.map((row) => map.item(row)), next };
}

/** An opaque cursor of these values. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws DomainError `query.bad-cursor` for what is not a cursor of this list */
export function cursorValues(cursor: string, length: number): readonly (string | number)[] {
  const values = decoded(cursor);
  return values?.length === length ? values : refuseCursor();
}

/**
 * The values of a cursor in a list that can be put in several orders.
 * @throws DomainError `query.cursor-of-another-order`, `query.bad-cursor`
 */
export function cursorInOrder(cursor: string, order: string, length: number): readonly (string | number)[] {
  const [of, ...values] = decoded(cursor) ?? refuseCursor();
  if (typeof of !== 'string' || values.length !== length) return refuseCursor();
  if (of !== order)
    throw new DomainError(
      'query.cursor-of-another-order',
      {
        section: 'D',
        sv: 'Markören hör till listan i ordningen {of}, inte {order}. Börja om från första sidan.',
        en: 'The cursor belongs to the list in the order {of}, not {order}. Begin again at the first page.',
      },
      { of, order },
    );
  return values;
}

function decoded(cursor: string): readonly (string | number)[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) && values.every(isCursorValue) ? values : undefined;
  } catch {
    return undefined;
  }
}

/** @throws DomainError `query.bad-cursor` */
export function refuseCursor(): never {
  throw new DomainError('query.bad-cursor', {
    section: 'D',
    sv: 'Markören hör inte till den här listan.',
    en: 'The cursor does not belong to this list.',
  });
}

const isCursorValue = (value: unknown): value is string | number =>
  typeof value === 'string' ? isStorableText(value) : typeof value === 'number';
