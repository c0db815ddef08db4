import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

/** What a search over the whole register looks through, in the order in which it shows what it found. */
export const FOUND_KINDS = [
  'case',
  'document',
  'paragraph',
  'decision',
  'meeting',
  'assignment',
  'goal',
  'procurement',
  'inquiry',
] as const;

export type FoundKind = (typeof FOUND_KINDS)[number];

/** Something that a search over the whole register found. */
export interface Found {
  readonly kind: FoundKind;
  /** What names it in commands and in other views. */
  readonly key: string;
  readonly committee: string;
  /** As people write it, where it has one: `GNU/6/2022`, `§ 34/2022`. */
  readonly number: string | null;
  readonly title: string;
  /** The day, or the year, as far as it is known. */
  readonly on: string | null;
  /** The key of the case that it belongs to. */
  readonly case: string | null;
}

/** What a capability brings to the search over the whole register: a table with a column `searchable`. */
export interface Searched<Row extends ObjectLiteral = ObjectLiteral> {
  readonly kind: FoundKind;
  readonly row: new () => Row;
  /** Columns of an index by which what is found is ordered, the last one first. */
  readonly order: readonly (keyof Row & string)[];
  /** Conditions on the row `t`, where others than these stand in the same table. */
  readonly only?: string;
  readonly match: (select: SelectQueryBuilder<ObjectLiteral>, search: string) => void;
  readonly found: (row: Row) => Omit<Found, 'kind'>;
}

/** The same, as one of many. */
export const searched = <Row extends ObjectLiteral>(source: Searched<Row>): Searched =>
  source as unknown as Searched;
