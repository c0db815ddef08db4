import { type Figure, milliseconds, thousands } from '../harness/figure';

const EVENTS = 1_000;
const ROUNDS = 30;

/** What it costs that there are no snapshots. */
export const loadFigure: Figure = {
  name: 'load',
  async measure(bench) {
    const { found } = await bench.withDatabase('long_stream', (url) =>
      bench.task('load', { url, events: EVENTS, rounds: ROUNDS }),
    );
    return [
      {
        what: `one command on a stream of ${thousands(EVENTS)} events that is not in the cache`,
        ours: milliseconds(found.long),
        peer: `${milliseconds(found.short)} on a stream of a few events; ${milliseconds(found.longInCache)} once it is in the cache`,
      },
    ];
  },
};
