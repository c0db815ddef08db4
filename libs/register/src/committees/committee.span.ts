/** The first day of what held from the beginning. */
export const ALWAYS = '0000-01-01';

/** From the first day to the last, both included; `to` is null until further notice. */
export interface Span {
  readonly from: string;
  readonly to: string | null;
}

export const covers = ({ from, to }: Span, day: string): boolean => from <= day && (to === null || day <= to);

export const overlap = (one: Span, other: Span): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

/** True when every day of `inner` is a day of `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));

export const lastsBeyond = ({ to }: Span, day: string): boolean => to === null || to > day;

/** The spans that `ends` picks get `on` as their last day; those that had not begun by then are gone. */
export function endedOn<Item extends Span>(
  spans: readonly Item[],
  on: string,
  ends: (span: Item) => boolean,
): readonly Item[] {
  return spans.flatMap((span) => {
    if (!ends(span) || !lastsBeyond(span, on)) return [span];
    return span.from <= on ? [{ ...span, to: on }] : [];
  });
}

/** What holds on a day, of things that hold from a day until the next. */
export function valueOn<Item extends { readonly from: string }>(
  items: readonly Item[],
  day: string,
): Item | undefined {
  return items.filter(({ from }) => from <= day).at(-1);
}

/** The items with one more, in the order of their first days; later statements come after earlier ones. */
export function inOrder<Item extends { readonly from: string }>(
  items: readonly Item[],
  added: Item,
): readonly Item[] {
  return [...items, added].sort((one, other) => one.from.localeCompare(other.from));
}
