import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from './errors';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

/** How long failures of the connection are borne. */
export interface Patience {
  readonly attempts: number;
  /** No further attempt begins when so many milliseconds have passed. */
  readonly withinMs: number;
}

/** True for a failure after which a later try may go better. */
export type IsPassing = (error: unknown) => boolean;

/**
 * Tries again while the failure may pass.
 * @throws LogUnavailable when it did not; what else the work throws, at once
 */
export async function patiently<Result>(
  { attempts, withinMs, isPassing }: Patience & { readonly isPassing: IsPassing },
  work: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + withinMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (attempt >= attempts || Date.now() > deadline) throw new LogUnavailable(error as Error);
    }
    await sleep(pauseAfter(attempt));
  }
}

/** Tries again for ever while the failure may pass; undefined when the signal aborts. */
export async function tirelessly<Result>(
  { isPassing, signal }: { readonly isPassing: IsPassing; readonly signal: AbortSignal },
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await sleep(pauseAfter(failures), undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

/** Milliseconds to wait after so many failures; uneven, so that those who failed together do not return together. */
export function pauseAfter(failures: number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  return pause * (0.5 + Math.random() / 2);
}
