import { type Bench } from '../harness/bench';
import { thousands } from '../harness/figure';

/** As the streams lie in a log: each page holds no stream twice, or one after the other. */
const OPEN = { mixed: 10_000, 'one by one': 1 };

/** The database of a log with so many events; the first figure that needs it has it filled. */
export function filledLog(
  bench: Bench,
  events: number,
  streams: keyof typeof OPEN = 'mixed',
): Promise<string> {
  return bench.once(`log of ${events}, ${streams}`, async () => {
    const started = Date.now();
    const url = await bench.createDatabase(`log_of_${events}_${streams.replaceAll(' ', '_')}`);
    await bench.task('fill-log', { url, events, open: OPEN[streams] });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    bench.say(`filled a log with ${thousands(events)} events in ${seconds} s`);
    return url;
  });
}
