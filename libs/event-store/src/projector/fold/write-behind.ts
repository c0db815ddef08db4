import { type Checkpoint } from '../checkpoints/checkpoints';
import { type Portion } from '../portion';
import { type RowFold } from './row-fold';

interface Flight {
  readonly portion: Portion;
  readonly written: Promise<Checkpoint>;
}

/** Folds a portion while the one before is written. What goes wrong is folded anew, one after the other. */
export class WriteBehind {
  private flight: Flight | undefined;

  /** @param exactly applies a portion from a checkpoint and names the event that cannot be applied */
  constructor(
    private readonly rows: Pick<RowFold, 'prepare' | 'commit' | 'forget'>,
    private readonly exactly: (from: Checkpoint, portion: Portion) => Promise<Checkpoint>,
    private checkpoint: Checkpoint,
  ) {}

  async push(portion: Portion): Promise<void> {
    const prepared = await this.rows.prepare(portion).catch(() => undefined);
    const isAsPrepared = await this.land();
    if (prepared && isAsPrepared) {
      const written = this.rows.commit(this.checkpoint, prepared);
      // It is thrown when it lands.
      written.catch(() => undefined);
      this.flight = { portion, written };
    } else {
      this.rows.forget();
      this.checkpoint = await this.exactly(this.checkpoint, portion);
    }
  }

  /** Waits for the last portion. */
  async end(): Promise<Checkpoint> {
    await this.land();
    return this.checkpoint;
  }

  /** False when the portion had to be folded anew: what was prepared on top of it does not hold. */
  private async land(): Promise<boolean> {
    const { flight } = this;
    this.flight = undefined;
    if (!flight) return true;
    try {
      this.checkpoint = await flight.written;
      return true;
    } catch {
      this.rows.forget();
      this.checkpoint = await this.exactly(this.checkpoint, flight.portion);
      return false;
    }
  }
}
