import { filledLog } from '../data/filled-log';
import { type Figure, megabytes, perSecond } from '../harness/figure';
import { median } from '../harness/statistics';

const REQUIRED = 120_000;
const FLAT_MEGABYTES = 32;

/** Reading the whole log, page by page. */
export const readFigure: Figure = {
  name: 'read',
  async measure(bench) {
    const events = bench.sizes.logEvents;
    const url = await filledLog(bench, events);
    const rates: number[] = [];
    let [growth, peak] = [-Infinity, 0];
    for (let round = 1; round <= bench.sizes.rounds; round += 1) {
      const { found, peakMegabytes } = await bench.task('read', { url, events });
      bench.say(`read: ${perSecond(found.perSecond)}`);
      rates.push(found.perSecond);
      growth = Math.max(growth, found.growthMegabytes);
      peak = Math.max(peak, peakMegabytes);
    }
    const rate = median(rates);
    return [
      {
        what: 'reading the whole log',
        ours: perSecond(rate),
        required: `≥ ${perSecond(REQUIRED)}`,
        isMet: rate >= REQUIRED,
      },
      {
        what: 'memory after the first fifth of it',
        ours: `${growth >= 0 ? '+' : ''}${megabytes(growth)}, at most ${megabytes(peak)}`,
        required: 'flat',
        isMet: growth <= FLAT_MEGABYTES,
      },
    ];
  },
};
