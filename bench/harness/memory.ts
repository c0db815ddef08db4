const MEGABYTE = 2 ** 20;

/** Watches the memory of this process while it goes through something long. */
export class MemoryWatch {
  private early = 0;
  private late = 0;

  /** @param share how far it is, from 0 to 1 */
  look(share: number): void {
    const used = process.memoryUsage.rss() / MEGABYTE;
    if (share <= 0.2) this.early = Math.max(this.early, used);
    else this.late = Math.max(this.late, used);
  }

  /** By how much the most memory of the rest exceeded that of the first fifth, in megabytes. */
  get growth(): number {
    return this.late - this.early;
  }
}
