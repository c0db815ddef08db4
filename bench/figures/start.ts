import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeServer, serverEnded } from '../harness/bench';
import { type Figure } from '../harness/figure';
import { median } from '../harness/statistics';

const MOST_SECONDS = 2;

/** From nothing running to a register that takes commands and queries, when its folder is there already. */
export const startFigure: Figure = {
  name: 'start',
  async measure(bench) {
    const folder = join(bench.folder, 'start');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    const first = (await bench.task('start', { folder })).found;
    const later: { sinceProcess: number; sinceCall: number }[] = [];
    for (let round = 1; round <= bench.sizes.rounds; round += 1) {
      await serverEnded(folder);
      later.push((await bench.task('start', { folder })).found);
    }
    await removeServer(folder);
    const second = median(later.map(({ sinceProcess }) => sinceProcess));
    const call = median(later.map(({ sinceCall }) => sinceCall));
    return [
      {
        what: 'start to ready, embedded, second start',
        ours: `${second.toFixed(2)} s`,
        peer: `${call.toFixed(2)} s of it after the program is loaded; first start ${first.sinceProcess.toFixed(2)} s`,
        required: `< ${MOST_SECONDS} s`,
        isMet: second < MOST_SECONDS,
      },
    ];
  },
};
