import { type NumberMark, type NumberMarkRow } from './number-marks.read-model';
import { type NumberSeriesRow } from './number-series.read-model';
import { gapsIn, type Range } from './ranges';

/** `gap` and `double` are findings: the series is not what it must be. */
export type NumberState = 'in-use' | NumberMark | 'gap' | 'double';

/** Numbers that follow each other and are in the same state: 1–41 in use, 42 annulled, 43–60 in use. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly state: NumberState;
  /** Why it stands out. */
  readonly because: string | null;
}

type Series = Pick<NumberSeriesRow, 'ranges' | 'doubles'>;
type Mark = Pick<NumberMarkRow, 'number' | 'mark' | 'because'>;

/**
 * Accounts for every number from one to another: what stands out, and all between as ordinary ones.
 * @param marks those of these numbers, in their order
 */
export function accountFor(
  series: Series,
  marks: readonly Mark[],
  [from, to]: Range,
): readonly NumberRange[] {
  const outstanding = [
    ...gapsIn(series.ranges).flatMap((gap) => within(gap, from, to)),
    ...series.doubles.filter((number) => from <= number && number <= to).map(double),
    ...marks.map(marked),
  ].sort((one, other) => one.from - other.from);
  const account: NumberRange[] = [];
  let next = from;
  for (const range of outstanding) {
    if (next < range.from) account.push(inUse(next, range.from - 1));
    account.push(range);
    next = Math.max(next, range.to + 1);
  }
  return next <= to ? [...account, inUse(next, to)] : account;
}

const inUse = (from: number, to: number): NumberRange => ({ from, to, state: 'in-use', because: null });
const double = (number: number): NumberRange => ({
  from: number,
  to: number,
  state: 'double',
  because: null,
});
const marked = ({ number, mark, because }: Mark): NumberRange => ({
  from: number,
  to: number,
  state: mark,
  because,
});

function within([first, last]: Range, from: number, to: number): readonly NumberRange[] {
  const [start, end] = [Math.max(first, from), Math.min(last, to)];
  return start <= end ? [{ from: start, to: end, state: 'gap', because: null }] : [];
}
