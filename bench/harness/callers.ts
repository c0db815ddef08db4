import { type Latency, latencyOf } from './statistics';

export interface Load {
  readonly callers: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export interface Throughput extends Latency {
  readonly perSecond: number;
}

/** Keeps so many callers busy, each with one call at a time, and counts the calls after the warm-up. */
export async function keepBusy(
  { callers, warmUpSeconds, seconds }: Load,
  call: (caller: number, turn: number) => Promise<unknown>,
): Promise<Throughput> {
  const from = performance.now() + warmUpSeconds * 1000;
  const until = from + seconds * 1000;
  const milliseconds: number[] = [];
  const busy = async (caller: number): Promise<void> => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const started = performance.now();
      await call(caller, turn);
      if (started >= from) milliseconds.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => busy(caller)));
  return { perSecond: milliseconds.length / seconds, ...latencyOf(milliseconds) };
}
