import { type StoreName } from '../appenders/appender';
import { type Throughput } from '../harness/callers';
import { type Bench } from '../harness/bench';
import { type Figure, milliseconds, perSecond, type Row, times } from '../harness/figure';
import { hasPgbench, ONE_ROW_TABLE, oneRowTransactions } from '../harness/pgbench';
import { median } from '../harness/statistics';

const EMMETT_CALLERS = [16, 32, 64];
const OTHERS: readonly StoreName[] = ['message-db', 'castore'];
const MANY = 64;

type Measured = Map<string, Throughput[]>;

/** Appending single events: alone, by many at once, and how long the slowest wait. */
export const appendFigure: Figure = {
  name: 'append',
  async measure(bench) {
    const measured: Measured = new Map();
    const transactions: number[] = [];
    const isThere = await hasPgbench();
    for (let round = 1; round <= bench.sizes.rounds; round += 1) {
      bench.say(`append: round ${round} of ${bench.sizes.rounds}`);
      for (const callers of [1, 16, MANY]) await appendWith(bench, measured, 'diarium', callers);
      for (const callers of [1, ...EMMETT_CALLERS]) await appendWith(bench, measured, 'emmett', callers);
      if (isThere) transactions.push(await pgbench(bench));
    }
    for (const store of OTHERS)
      for (const callers of [1, 16, MANY]) await appendWith(bench, measured, store, callers);
    return [
      ...againstEmmett(measured),
      againstPgbench(measured, transactions),
      ...OTHERS.flatMap((store) => againstOther(measured, store)),
    ];
  },
};

async function appendWith(
  bench: Bench,
  measured: Measured,
  store: StoreName,
  callers: number,
): Promise<void> {
  const { warmUpSeconds, seconds } = bench.sizes;
  const { found } = await bench.withDatabase('appending', (url) =>
    bench.task('append', { store, url, load: { callers, warmUpSeconds, seconds } }),
  );
  bench.say(
    `${store}, ${callers} callers: ${perSecond(found.perSecond)}, p50 ${milliseconds(found.p50)}, p99 ${milliseconds(found.p99)}`,
  );
  const key = `${store} ${callers}`;
  measured.set(key, [...(measured.get(key) ?? []), found]);
}

async function pgbench(bench: Bench): Promise<number> {
  return bench.withDatabase('appending', async (url) => {
    const { warmUpSeconds, seconds } = bench.sizes;
    await bench.query(url, ONE_ROW_TABLE);
    const load = { callers: MANY, warmUpSeconds, seconds };
    const found = await oneRowTransactions(url, bench.folder, load);
    bench.say(`pgbench, ${MANY} clients: ${perSecond(found)}`);
    return found;
  });
}

function againstEmmett(measured: Measured): Row[] {
  const [one, best, wait] = [rate(measured, 'diarium', 1), rate(measured, 'diarium', MANY), 'p99' as const];
  const callers = bestCallers(measured, 'emmett', EMMETT_CALLERS);
  const theirs = rate(measured, 'emmett', callers);
  const [ourWait, theirWait] = [of(measured, 'diarium', 16, wait), of(measured, 'emmett', 16, wait)];
  return [
    compared('append, 1 caller', one, { name: 'emmett', rate: rate(measured, 'emmett', 1), atLeast: 2 }),
    compared(`append, ${MANY} callers`, best, {
      name: `emmett, ${callers} callers`,
      rate: theirs,
      atLeast: 6,
    }),
    {
      what: 'append p99, 16 callers',
      ours: milliseconds(ourWait),
      peer: `emmett ${milliseconds(theirWait)}`,
      ratio: times(ourWait / theirWait),
      required: '≤ 0.33 ×',
      isMet: ourWait <= theirWait / 3,
    },
  ];
}

function againstPgbench(measured: Measured, transactions: readonly number[]): Row {
  const what = `append, ${MANY} callers`;
  const ours = rate(measured, 'diarium', MANY);
  if (transactions.length === 0)
    return { what, ours: perSecond(ours), peer: 'pgbench is not installed here', required: '≥ 1.20 ×' };
  const name = `pgbench one-row transactions, ${MANY} clients`;
  return compared(what, ours, { name, rate: median(transactions), atLeast: 1.2 });
}

function againstOther(measured: Measured, store: StoreName): Row[] {
  const callers = bestCallers(measured, store, [16, MANY]);
  const [one, many] = [rate(measured, store, 1), rate(measured, store, callers)];
  return [
    compared('append, 1 caller', rate(measured, 'diarium', 1), { name: store, rate: one }),
    compared(`append, ${MANY} callers`, rate(measured, 'diarium', MANY), {
      name: `${store}, ${callers} callers`,
      rate: many,
    }),
  ];
}

interface Peer {
  readonly name: string;
  readonly rate: number;
  readonly atLeast?: number;
}

function compared(what: string, ours: number, { name, rate: theirs, atLeast }: Peer): Row {
  const row = {
    what,
    ours: perSecond(ours),
    peer: `${name} ${perSecond(theirs)}`,
    ratio: times(ours / theirs),
  };
  return atLeast ? { ...row, required: `≥ ${times(atLeast)}`, isMet: ours >= atLeast * theirs } : row;
}

function of(measured: Measured, store: StoreName, callers: number, field: keyof Throughput): number {
  return median((measured.get(`${store} ${callers}`) ?? []).map((found) => found[field]));
}

const rate = (measured: Measured, store: StoreName, callers: number): number =>
  of(measured, store, callers, 'perSecond');

function bestCallers(measured: Measured, store: StoreName, candidates: readonly number[]): number {
  return candidates.reduce((best, next) =>
    rate(measured, store, next) > rate(measured, store, best) ? next : best,
  );
}
