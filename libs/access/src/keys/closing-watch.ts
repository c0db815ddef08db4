/** Looks every now and then whether a key was closed anywhere, for as long as it is not stopped. */
export class ClosingWatch {
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> | undefined;
  private last: string | null | undefined;

  constructor(
    private readonly lastClosing: () => Promise<string | null>,
    private readonly onClosing: () => void,
    everyMs: number,
  ) {
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    }, everyMs).unref();
  }

  /** Waits for a look that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** A database that does not answer now is asked again. */
  private async look(): Promise<void> {
    const found = await this.lastClosing().catch(() => this.last);
    const isNew = found !== this.last;
    this.last = found;
    if (isNew) this.onClosing();
  }
}
