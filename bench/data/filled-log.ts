import { type Bench } from '../harness/bench';
import { thousands } from '../harness/figure';

/** The database of a log with so many events; the first figure that needs it has it filled. */
export function filledLog(bench: Bench, events: number): Promise<string> {
  return bench.once(`log of ${events}`, async () => {
    const started = Date.now();
    const url = await bench.createDatabase(`log_of_${events}`);
    await bench.task('fill-log', { url, events });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    bench.say(`filled a log with ${thousands(events)} events in ${seconds} s`);
    return url;
  });
}
