// What one append costs at the server, beside what its flight costs: the lock, the commit, the way there and back.
const AT_SERVER_MS = 0.02;

// What one append costs this process.
const HERE_MS = 0.03;

/** Fewer are not worth a commit of their own. */
const FEWEST = 16;

const WEIGHT_OF_LAST = 0.2;

/** How quick the server commits, by the flights that have landed. */
export class Pace {
  /** Of a flight, beside what its appends take. */
  private flightMs = 10;
  private landedAt = 0;

  /** @param departedAt when it was sent, in milliseconds; it had to wait for the one before it */
  landed(appends: number, departedAt: number): void {
    const now = performance.now();
    const ms = now - Math.max(departedAt, this.landedAt) - appends * AT_SERVER_MS;
    this.flightMs += WEIGHT_OF_LAST * (Math.max(0, ms) - this.flightMs);
    this.landedAt = now;
  }

  /**
   * True when so many that wait may follow a flight that is under way, in place of waiting for its end: where the
   * server would stand idle, while this process prepares them all, for longer than one more flight takes.
   */
  letsFollow(waiting: number, aloft: number): boolean {
    return waiting >= FEWEST && (waiting + aloft) * HERE_MS > this.flightMs;
  }
}
