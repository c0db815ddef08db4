import { filledRegister } from '../data/filled-register';
import { type Figure, milliseconds, perSecond, thousands } from '../harness/figure';

const CALLERS = 32;
const REQUIRED = 5_000;
const SLOWEST_MS = 20;

/** One command on a case anywhere in the register. */
export const commandFigure: Figure = {
  name: 'command',
  async measure(bench) {
    const { url } = await filledRegister(bench);
    const { warmUpSeconds, seconds, cases } = bench.sizes;
    const load = { callers: CALLERS, warmUpSeconds, seconds: 2 * seconds };
    const { found } = await bench.task('command', { url, cases, load, following: 'consulted' });
    const followed = await bench.task('command', { url, cases, load, following: 'all' });
    const what = `load, decide, append, ${CALLERS} callers over ${thousands(cases)} cases`;
    return [
      {
        what,
        ours: perSecond(found.perSecond),
        required: `≥ ${perSecond(REQUIRED)}`,
        isMet: found.perSecond >= REQUIRED,
      },
      {
        what: 'p99 of it',
        ours: milliseconds(found.p99),
        required: `< ${milliseconds(SLOWEST_MS)}`,
        isMet: found.p99 < SLOWEST_MS,
      },
      {
        what: 'the same while all read models follow in the same process',
        ours: `${perSecond(followed.found.perSecond)}, p99 ${milliseconds(followed.found.p99)}`,
      },
    ];
  },
};
