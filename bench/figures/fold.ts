import { filledLog } from '../data/filled-log';
import { type Bench } from '../harness/bench';
import { type Figure, megabytes, perSecond, type Row, thousands, times } from '../harness/figure';
import { median } from '../harness/statistics';

const MOST_MEGABYTES = 400;
const OF_BY_HAND = 0.6;
const OF_EMMETT = 100;

/** Folding the log into a keyed read model whose checkpoint moves with its rows. */
export const foldFigure: Figure = {
  name: 'fold',
  async measure(bench) {
    const events = bench.sizes.logEvents;
    const url = await filledLog(bench, events);
    const [ours, byHand]: [number[], number[]] = [[], []];
    let peak = 0;
    for (let round = 1; round <= bench.sizes.rounds; round += 1) {
      const { found, peakMegabytes } = await bench.task('fold', { url, events });
      ours.push(events / found);
      peak = Math.max(peak, peakMegabytes);
      byHand.push(events / (await bench.task('fold-by-hand', { url, events })).found);
      bench.say(`fold: ${perSecond(ours.at(-1) ?? 0)}, by hand ${perSecond(byHand.at(-1) ?? 0)}`);
    }
    const [rate, theirs] = [median(ours), median(byHand)];
    return [
      {
        what: `fold into a keyed read model, ${thousands(events)} events`,
        ours: perSecond(rate),
        peer: `unnest upserts by hand ${perSecond(theirs)}`,
        ratio: times(rate / theirs),
        required: `≥ ${times(OF_BY_HAND)}`,
        isMet: rate >= OF_BY_HAND * theirs,
      },
      ...(await besideEmmett(bench)),
      {
        what: 'memory of the fold',
        ours: `at most ${megabytes(peak)}`,
        required: `< ${megabytes(MOST_MEGABYTES)}`,
        isMet: peak < MOST_MEGABYTES,
      },
    ];
  },
};

/** Over logs in which ten events of a stream follow each other; its own has fewer, and its pace does not depend on that. */
async function besideEmmett(bench: Bench): Promise<readonly Row[]> {
  const events = bench.sizes.logEvents;
  const url = await filledLog(bench, events, 'one by one');
  const rates: number[] = [];
  for (let round = 1; round <= bench.sizes.rounds; round += 1)
    rates.push(events / (await bench.task('fold', { url, events })).found);
  const ours = median(rates);
  const asItComes = await emmettFolds(bench, 'as it comes');
  const tuned = await emmettFolds(bench, 'tuned');
  const what = 'fold into a keyed read model, stream after stream';
  return [
    {
      what,
      ours: perSecond(ours),
      peer: `emmett's consumer, as it comes, ${perSecond(asItComes)}`,
      ratio: times(ours / asItComes),
      required: `≥ ${times(OF_EMMETT)}`,
      isMet: ours >= OF_EMMETT * asItComes,
    },
    {
      what,
      ours: perSecond(ours),
      peer: `emmett's consumer, tuned, ${perSecond(tuned)}`,
      ratio: times(ours / tuned),
    },
  ];
}

async function emmettFolds(bench: Bench, how: 'as it comes' | 'tuned'): Promise<number> {
  const events = bench.sizes.peerFoldEvents;
  const { found } = await bench.withDatabase('folding', (url) =>
    bench.task('fold-emmett', { url, events, how }),
  );
  bench.say(`emmett's consumer, ${how}: ${perSecond(events / found)}`);
  return events / found;
}
