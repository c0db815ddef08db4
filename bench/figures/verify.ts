import { filledRegister, rebuiltReadModels } from '../data/filled-register';
import { type Figure, megabytes, perSecond, thousands } from '../harness/figure';

const WITHIN_SECONDS = 60;

/** The imported register held against its own proofs. */
export const verifyFigure: Figure = {
  name: 'verify',
  async measure(bench) {
    const { url } = await filledRegister(bench);
    await rebuiltReadModels(bench);
    const { found, peakMegabytes } = await bench.task('verify', { url });
    const { events, logSeconds, seconds } = found;
    return [
      {
        what: `verifying ${thousands(events)} events against leaves, tiles and heads`,
        ours: `${logSeconds.toFixed(1)} s, ${perSecond(events / logSeconds)}`,
        required: `< ${WITHIN_SECONDS} s`,
        isMet: logSeconds < WITHIN_SECONDS,
      },
      {
        what: `the same register with every read model folded anew and compared, at most ${megabytes(peakMegabytes)}`,
        ours: `${seconds.toFixed(1)} s`,
        required: `< ${WITHIN_SECONDS} s`,
        isMet: seconds < WITHIN_SECONDS,
      },
    ];
  },
};
