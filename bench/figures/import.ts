import { LIFE_LENGTH } from '../data/case-life';
import { filledRegister, IMPORTERS } from '../data/filled-register';
import { type Figure, megabytes, perSecond, thousands } from '../harness/figure';

const REQUIRED = 10_000;
const MOST_MEGABYTES = 600;

/** Cases registered and lived through by commands, every rule applied. */
export const importFigure: Figure = {
  name: 'import',
  async measure(bench) {
    const { cases } = bench.sizes;
    const { found, peakMegabytes } = (await filledRegister(bench)).imported;
    const what = `${thousands(cases)} cases, ${thousands(cases * LIFE_LENGTH)} events through the deciders`;
    return [
      {
        what: `${what}, ${IMPORTERS} callers`,
        ours: `${perSecond(found.perSecond)}, slowest tenth ${perSecond(found.slowestPerSecond)}`,
        required: `≥ ${perSecond(REQUIRED)}`,
        isMet: found.slowestPerSecond >= REQUIRED,
      },
      {
        what: 'memory of it',
        ours: `at most ${megabytes(peakMegabytes)}`,
        required: `< ${megabytes(MOST_MEGABYTES)}`,
        isMet: peakMegabytes < MOST_MEGABYTES,
      },
      await whileFollowing(),
    ];

    async function whileFollowing() {
      const followed = await bench.withDatabase('followed_register', (url) =>
        bench.task('import', { url, cases: cases / 10, callers: IMPORTERS, following: 'all' }),
      );
      return {
        what: `a tenth of it while all read models follow in the same process`,
        ours: `${perSecond(followed.found.perSecond)}, at most ${megabytes(followed.peakMegabytes)}`,
      };
    }
  },
};
