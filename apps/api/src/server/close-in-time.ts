import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Closes, for as long as it may take. What follows the log waits for a database that is away, and goes on at the next
 * start where it was: it is no reason to stay.
 * @returns false when it is not closed by then
 */
export async function closeInTime(close: () => Promise<void>, patienceMs: number): Promise<boolean> {
  const late = new AbortController();
  const closed = close().then(() => true);
  const isClosed = sleep(patienceMs, false, { signal: late.signal }).catch(() => false);
  try {
    return await Promise.race([closed, isClosed]);
  } finally {
    late.abort();
  }
}
