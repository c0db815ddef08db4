import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { DomainError } from '@diarium/event-store';
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
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // Not JSON: refused below like any other text.
  }
  throw new DomainError('query.bad-cursor', {
    section: 'D',
    sv: 'Markören hör inte till den här listan.',
    en: 'The cursor does not belong to this list.',
  });
}

const isCursorValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
