import { filledLog } from '../data/filled-log';
import { type Figure, megabytes, milliseconds, perSecond, thousands } from '../harness/figure';

const REQUIRED = 50_000;
const MOST_MS = 5;
const PROOFS = 1_000;

/** The proof log of a whole log, and proofs of single events in it. */
export const proofFigure: Figure = {
  name: 'proof',
  async measure(bench) {
    const url = await filledLog(bench, bench.sizes.largeLogEvents);
    const { found, peakMegabytes } = await bench.task('proof-log', { url, proofs: PROOFS });
    const { size, perSecond: rate, proof } = found;
    return [
      {
        what: `building the proof log, at most ${megabytes(peakMegabytes)}`,
        ours: perSecond(rate),
        required: `≥ ${perSecond(REQUIRED)}`,
        isMet: rate >= REQUIRED,
      },
      {
        what: `a proof for one event, ${thousands(size)} events in the log`,
        ours: `p99 ${milliseconds(proof.p99)}, p50 ${milliseconds(proof.p50)}`,
        required: `p99 < ${milliseconds(MOST_MS)}`,
        isMet: proof.p99 < MOST_MS,
      },
    ];
  },
};
