import { type Terminal } from '../output/terminal';

/** A terminal that keeps what is written to it. */
export class CapturedTerminal implements Terminal {
  readonly columns = 100;
  readonly isWatched = false;
  private written = { out: '', err: '' };

  out(text: string): void {
    this.written.out += text;
  }

  err(text: string): void {
    this.written.err += text;
  }

  /** What was written since this was last asked. */
  take(): { readonly out: string; readonly err: string } {
    const { written } = this;
    this.written = { out: '', err: '' };
    return written;
  }
}
