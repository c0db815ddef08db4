import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** How much of this process's memory is in use, once what nobody holds is given back. */
export function megabytesInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 2 ** 20);
}

/** By how much memory may grow over the second half of a run: caches are full by then. */
const MOST_GROWTH_MB = 60;

/** What is wrong with the memory of a run, by samples over its whole length; undefined where nothing is. */
export function growthIn(samples: readonly number[]): string | undefined {
  const half = samples[Math.floor(samples.length / 2)] ?? 0;
  const last = samples.at(-1) ?? 0;
  if (samples.length < 4 || last - half <= MOST_GROWTH_MB) return undefined;
  return `memory grew from ${half} MB to ${last} MB over the second half`;
}
