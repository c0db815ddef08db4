import { setTimeout as sleep } from 'node:timers/promises';
import { pauseAfter } from './patience';
import { type Wakeup } from './subscription';

/** Where the readers of this process learn that the log has grown. */
export interface Watched {
  readonly head: () => Promise<number>;
  readonly wakeup: Wakeup;
  readonly pollMs: number;
}

/**
 * Listens anew for ever, however a listening ended, after pauses that grow while it does not get so far as to be
 * connected.
 */
export async function listenAnew(
  untilLost: (connected: () => void) => Promise<void>,
  ending: AbortSignal,
): Promise<void> {
  for (let losses = 1; !ending.aborted; losses += 1) {
    await untilLost(() => (losses = 0)).catch(() => undefined);
    await pause(pauseAfter(Math.max(1, losses)), ending);
  }
}

/** Looks at the head now and then, for the time in which nothing is heard of it. */
export async function lookNowAndThen({ head, wakeup, pollMs }: Watched, ending: AbortSignal): Promise<void> {
  for (let seen = -1; !ending.aborted;) {
    const now = await head().catch(() => seen);
    if (now !== seen) wakeup.wake();
    seen = now;
    await pause(pollMs, ending);
  }
}

async function pause(ms: number, ending: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: ending }).catch(() => undefined);
}
