// An append costs this process some 0.03 ms of work. Where the server needs not much longer for one, of a batch, it
// would stand idle for half of the time; where it needs longer, the disk is slow, and everyone should share its commits.
const QUICK_MS = 0.05;

/** Fewer are not worth a commit of their own. */
const FEWEST = 16;

const WEIGHT_OF_LAST = 0.2;

/** How quick the server commits, by the flights that have landed. */
export class Pace {
  private msPerAppend = 1;
  private landedAt = 0;

  /** @param departedAt when it was sent, in milliseconds; it had to wait for the one before it */
  landed(appends: number, departedAt: number): void {
    const now = performance.now();
    const ms = (now - Math.max(departedAt, this.landedAt)) / appends;
    this.msPerAppend += WEIGHT_OF_LAST * (ms - this.msPerAppend);
    this.landedAt = now;
  }

  /** True when so many that wait may follow a flight that is under way, in place of waiting for its end. */
  letsFollow(waiting: number): boolean {
    return waiting >= FEWEST && this.msPerAppend < QUICK_MS;
  }
}
