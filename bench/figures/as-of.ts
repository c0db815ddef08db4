import { LIFE_LENGTH } from '../data/case-life';
import { filledRegister, rebuiltReadModels } from '../data/filled-register';
import { type Bench } from '../harness/bench';
import { type Figure, milliseconds, type Row, thousands } from '../harness/figure';
import { type Answered } from '../tasks/as-of';

const FEW = { share: 0.1, withinMs: 3_000 };
const MANY = { share: 0.98, withinMs: 20_000 };

/** The imported register as it was when it held a tenth of its events; with `--million`, nearly all of them. */
export const asOfFigure: Figure = {
  name: 'as-of',
  async measure(bench) {
    await rebuiltReadModels(bench);
    const few = await rowsAt(bench, FEW);
    return bench.options.isMillion ? [...few, ...(await rowsAt(bench, MANY))] : few;
  },
};

async function rowsAt(
  bench: Bench,
  { share, withinMs }: { readonly share: number; readonly withinMs: number },
): Promise<Row[]> {
  const { url } = await filledRegister(bench);
  const position = Math.round(bench.sizes.cases * LIFE_LENGTH * share);
  const { found } = await bench.task('as-of', { url, position });
  return [row('case list', found.list), row('case file', found.file)];

  function row(name: string, { uncached, cached, live, later }: Answered): Row {
    return {
      what: `${name} as of ${thousands(position)} events, not asked about before`,
      ours: seconds(uncached),
      peer: `asked again ${milliseconds(cached)}, live ${milliseconds(live)}; a hundredth later ${seconds(later)}`,
      required: `< ${seconds(withinMs)}`,
      isMet: uncached < withinMs,
    };
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
