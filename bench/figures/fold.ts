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
      await besideEmmett(bench, rate, 'as it comes'),
      await besideEmmett(bench, rate, 'tuned'),
      {
        what: 'memory of the fold',
        ours: `at most ${megabytes(peak)}`,
        required: `< ${megabytes(MOST_MEGABYTES)}`,
        isMet: peak < MOST_MEGABYTES,
      },
    ];
  },
};

/** Over fewer events: its pace does not depend on their number. */
async function besideEmmett(bench: Bench, ours: number, how: 'as it comes' | 'tuned'): Promise<Row> {
  const events = bench.sizes.peerFoldEvents;
  const { found } = await bench.withDatabase('folding', (url) =>
    bench.task('fold-emmett', { url, events, how }),
  );
  const theirs = events / found;
  bench.say(`emmett's consumer, ${how}: ${perSecond(theirs)}`);
  const row: Row = {
    what: 'fold into a keyed read model',
    ours: perSecond(ours),
    peer: `emmett's consumer, ${how}, ${perSecond(theirs)}`,
    ratio: times(ours / theirs),
  };
  if (how === 'tuned') return row;
  return { ...row, required: `≥ ${times(OF_EMMETT)}`, isMet: ours >= OF_EMMETT * theirs };
}
