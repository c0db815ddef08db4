import { filledLog } from '../data/filled-log';
import { type Figure, perSecond, thousands, times } from '../harness/figure';
import { median } from '../harness/statistics';

const CALLERS = 64;
const AT_MOST = 1.3;

/** Appending to a log that holds much already. */
export const largeLogFigure: Figure = {
  name: 'large-log',
  async measure(bench) {
    const { largeLogEvents, rounds, warmUpSeconds, seconds } = bench.sizes;
    const large = await filledLog(bench, largeLogEvents);
    const load = { callers: CALLERS, warmUpSeconds, seconds };
    const appendTo = async (url: string): Promise<number> => {
      await bench.server.pool.query('CHECKPOINT');
      return (await bench.task('append', { store: 'diarium', url, load })).found.perSecond;
    };
    const [empty, full]: [number[], number[]] = [[], []];
    for (let round = 1; round <= rounds; round += 1) {
      empty.push(await bench.withDatabase('appending', appendTo));
      full.push(await appendTo(large));
      bench.say(`append: ${perSecond(full.at(-1) ?? 0)}, to an empty log ${perSecond(empty.at(-1) ?? 0)}`);
    }
    const ratio = median(empty) / median(full);
    return [
      {
        what: `append, ${CALLERS} callers, ${thousands(largeLogEvents)} events in the log`,
        ours: perSecond(median(full)),
        peer: `Diarium, empty log ${perSecond(median(empty))}`,
        ratio: `${times(ratio)} slower`,
        required: `≤ ${times(AT_MOST)}`,
        isMet: ratio <= AT_MOST,
      },
    ];
  },
};
