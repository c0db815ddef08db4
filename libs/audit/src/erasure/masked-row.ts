/** A shorter text stands in too many others by chance: it is overwritten where it stands alone. */
const FOUND_WITHIN = 3;

/**
 * A row in which a mark stands in the place of texts, wherever they occur: as a rebuild shows what no key opens. A
 * text in which one of them stands in other letters is overwritten whole.
 * @returns the same row when none of them occurs in it, undefined when it is the row of one of them
 */
export function maskedRow(row: object, texts: ReadonlySet<string>, mark: string): object | undefined {
  const { key, ...columns } = row as { readonly key: string };
  if (key.split(/[|:]/).some((part) => texts.has(part))) return undefined;
  const sought = [...texts].filter(({ length }) => length >= FOUND_WITHIN).toSorted(longestFirst);
  const masked = (text: string): string => {
    if (texts.has(text)) return mark;
    const rest = sought.reduce((left, it) => left.replaceAll(it, mark), text);
    return sought.some((it) => folded(rest).includes(folded(it))) ? mark : rest;
  };
  const after = changed(columns, masked);
  return after === columns ? row : { key, ...(after as object) };
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The value with each text in it changed; the same value when none was. */
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, change));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const members = Object.entries(value).map(([name, item]) => [name, changed(item, change)] as const);
  const isSame = members.every(([name, item]) => item === (value as Record<string, unknown>)[name]);
  return isSame ? value : Object.fromEntries(members);
}
