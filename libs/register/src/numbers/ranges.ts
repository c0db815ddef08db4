/** Numbers that follow each other without a gap, both ends included. */
export type Range = readonly [from: number, to: number];

/** The ranges with one more number, in order and joined where they meet; the same ones where they hold it already. */
export function withNumber(ranges: readonly Range[], number: number): readonly Range[] {
  const last = ranges.at(-1);
  // A series grows at its end: all else is a fault, and may take longer.
  if (!last) return [[number, number]];
  if (number === last[1] + 1) return [...ranges.slice(0, -1), [last[0], number]];
  if (holds(ranges, number)) return ranges;
  return joined([...ranges, [number, number] as const].sort(([one], [other]) => one - other));
}

export const holds = (ranges: readonly Range[], number: number): boolean =>
  ranges.some(([from, to]) => from <= number && number <= to);

/** What lies between the ranges, and before the first from 1 on. */
export function gapsIn(ranges: readonly Range[]): readonly Range[] {
  return ranges.flatMap(([from], index): Range[] => {
    const before = ranges[index - 1]?.[1] ?? 0;
    return before + 1 < from ? [[before + 1, from - 1]] : [];
  });
}

function joined(ranges: readonly Range[]): readonly Range[] {
  return ranges.reduce<Range[]>((all, range) => {
    const last = all.at(-1);
    return last && last[1] + 1 === range[0] ? [...all.slice(0, -1), [last[0], range[1]]] : [...all, range];
  }, []);
}
