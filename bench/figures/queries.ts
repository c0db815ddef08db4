import { filledRegister, rebuiltReadModels } from '../data/filled-register';
import { type Figure, milliseconds, type Row, thousands } from '../harness/figure';
import { type QueriesFound, type QueryName } from '../tasks/queries';

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
    const rows = NAMES.map((name): Row => rowOf(name, few, cases, SLOWEST_MS));
    if (!bench.options.isMillion) return rows;
    await bench.task('multiply', { url, times: manyCases / cases });
    const many = (await bench.task('queries', { url, cases: manyCases, queries })).found;
    return [...rows, ...NAMES.map((name) => rowOf(name, many, manyCases, 2 * few[name].p99))];
  },
};

function rowOf(name: QueryName, found: QueriesFound, cases: number, atMost: number): Row {
  const { p50, p99 } = found[name];
  return {
    what: `${name}, ${thousands(cases)} cases`,
    ours: `p99 ${milliseconds(p99)}, p50 ${milliseconds(p50)}`,
    required: `p99 < ${milliseconds(atMost)}`,
    isMet: p99 < atMost,
  };
}
