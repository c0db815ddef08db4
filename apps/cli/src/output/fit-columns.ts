/** What a column holds: its widest line, and its widest word, below which it had better not go. */
export interface ColumnNeed {
  readonly widest: number;
  readonly widestWord: number;
}

/**
 * Widths of columns that fit into `available` columns in all. What fits stays as it is; the widest ones are narrowed
 * evenly, first down to their widest word, and then as far as it takes.
 */
export function fitColumns(needs: readonly ColumnNeed[], available: number): number[] {
  const wanted = needs.map(({ widest }) => widest);
  const words = needs.map(({ widest, widestWord }) => Math.min(widest, widestWord));
  if (sum(words) <= available) return narrowed(wanted, words, available);
  return narrowed(
    words,
    needs.map(() => 1),
    available,
  );
}

/** Takes one column at a time from the widest that is above its floor, until all fit. */
function narrowed(wanted: readonly number[], floors: readonly number[], available: number): number[] {
  const widths = [...wanted];
  for (let excess = sum(widths) - available; excess > 0; excess -= 1) {
    const widest = indexOfWidest(widths, floors);
    if (widest === undefined) return widths;
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

function indexOfWidest(widths: readonly number[], floors: readonly number[]): number | undefined {
  let found: number | undefined;
  for (const [index, width] of widths.entries()) {
    const mayShrink = width > (floors[index] ?? 1);
    if (mayShrink && (found === undefined || width > (widths[found] ?? 0))) found = index;
  }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
