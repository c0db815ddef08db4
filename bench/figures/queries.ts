import { filledRegister, rebuiltReadModels } from '../data/filled-register';
import { type Figure, milliseconds, type Row, thousands, times } from '../harness/figure';
import { type Latency } from '../harness/statistics';
import { type QueryName } from '../tasks/queries';

const SLOWEST_MS = 20;
const NAMES: readonly QueryName[] = ['case list page', 'search', 'case file', 'case by number'];

/** What users wait for, over the read models of the imported register. */
export const queriesFigure: Figure = {
  name: 'queries',
  async measure(bench) {
    const { url } = await filledRegister(bench);
    const { cases, queries, manyCases } = bench.sizes;
    await rebuiltReadModels(bench);
    const few = (await bench.task('queries', { url, cases, queries })).found;
    const rows = NAMES.map((name) => rowOf(name, cases, few[name], SLOWEST_MS));
    if (!bench.options.isMillion) return rows;
    await bench.task('multiply', { url, times: manyCases / cases });
    const many = (await bench.task('queries', { url, cases: manyCases, queries })).found;
    return [
      ...rows,
      ...NAMES.map((name) => ({
        ...rowOf(name, manyCases, many[name], 2 * SLOWEST_MS),
        ratio: `${times(many[name].p99 / few[name].p99)} slower`,
      })),
    ];
  },
};

function rowOf(name: QueryName, cases: number, { p50, p99 }: Latency, atMost: number): Row {
  return {
    what: `${name}, ${thousands(cases)} cases`,
    ours: `p99 ${milliseconds(p99)}, p50 ${milliseconds(p50)}`,
    required: `p99 < ${milliseconds(atMost)}`,
    isMet: p99 < atMost,
  };
}
