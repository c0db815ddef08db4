import { type Pool } from 'pg';
import { LogError } from '../../log/errors';
import { Wakeup } from '../../log/subscription';
import { type Checkpoint, type Checkpoints } from './checkpoints';
import { Halted, type HaltedAt } from '../errors';
import { type ReadModel } from '../read-model';
import { LIVE } from '../schemas';

interface Known {
  /** Everything up to here is in the live rows; -1 while there are none of this version. */
  position: number;
  error: HaltedAt | null;
  /** True while this process moves the checkpoint and tells of it. */
  isLocal: boolean;
  /** How often rows have changed. */
  changes: number;
}

export interface Wait {
  readonly position: number;
  /** Names of read models. */
  readonly models: readonly string[];
  readonly timeoutMs: number;
}

const POLL_MS = 25;

/** How far the live read models are, by what this process does and what the others write down. */
export class Progress {
  private readonly known: ReadonlyMap<string, Known>;
  private readonly moved = new Wakeup();
  private reading: Promise<void> | undefined;
  private readAt = 0;

  constructor(
    private readonly pool: Pool,
    private readonly checkpoints: Checkpoints,
    private readonly models: readonly ReadModel[],
  ) {
    this.known = new Map(
      models.map(({ name }) => [name, { position: -1, error: null, isLocal: false, changes: 0 }]),
    );
  }

  /** Changes whenever live rows may have; undefined while another process moves some of them. */
  get mark(): number | undefined {
    for (const { isLocal } of this.known.values()) if (!isLocal) return undefined;
    return this.moved.current;
  }

  /** The same of one read model, which may pass over events without a change of its rows. */
  markOf(name: string): number | undefined {
    const { isLocal, changes } = this.of(name);
    return isLocal ? changes : undefined;
  }

  /** Rows have changed, and it is about to be told how far they are. */
  changed(name: string): void {
    this.of(name).changes += 1;
  }

  reached(name: string, position: number): void {
    const known = this.of(name);
    known.position = Math.max(known.position, position);
    known.error = null;
    known.isLocal = true;
    this.moved.wake();
  }

  /** Rows are others than they were, and stand where they stood. */
  overwritten(): void {
    for (const known of this.known.values()) known.changes += 1;
    this.moved.wake();
  }

  /** This process no longer moves the checkpoint: what is written down counts from now on, which may be less. */
  left(name: string): void {
    const known = this.of(name);
    known.isLocal = false;
    known.position = -1;
    this.moved.wake();
  }

  halted(name: string, error: HaltedAt): void {
    const known = this.of(name);
    known.error = error;
    known.isLocal = false;
    this.moved.wake();
  }

  /**
   * Resolves when the live rows of all these read models hold everything up to the position.
   * @throws LogError `projector.halted`, or `projector.wait-timeout`
   */
  async wait({ position, models, timeoutMs }: Wait): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    const { signal } = new AbortController();
    for (;;) {
      const seen = this.moved.current;
      // Where others have brought them is not remembered: a crash of the server may have taken some of it back.
      if (models.some((name) => !this.of(name).isLocal)) await this.read();
      const behind = models.filter((name) => this.of(name).position < position);
      if (behind.length === 0) return;
      const foreign = behind.filter((name) => !this.of(name).isLocal);
      for (const name of foreign) this.refuseHalted(name);
      const left = deadline - Date.now();
      if (left <= 0) throw timeout(behind, position, timeoutMs);
      await this.moved.since(seen, signal, foreign.length > 0 ? Math.min(left, POLL_MS) : left);
    }
  }

  private refuseHalted(name: string): void {
    const { error } = this.of(name);
    if (error) throw new Halted(name, error);
  }

  /** Many waiters share one look at the checkpoints. */
  private async read(): Promise<void> {
    if (Date.now() - this.readAt < POLL_MS / 2) return;
    this.reading ??= this.readCheckpoints().finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async readCheckpoints(): Promise<void> {
    const rows = await this.checkpoints.all(this.pool);
    this.readAt = Date.now();
    for (const model of this.models) {
      const ours = rows.filter(({ name, version }) => name === model.name && version === model.version);
      this.note(
        this.of(model.name),
        ours.find(({ schema }) => schema === LIVE),
        ours.find(({ schema }) => schema !== LIVE),
      );
    }
  }

  private note(known: Known, live: Checkpoint | undefined, building: Checkpoint | undefined): void {
    if (known.isLocal) return;
    known.position = live?.position ?? -1;
    known.error = (live ?? building)?.error ?? null;
  }

  private of(name: string): Known {
    const known = this.known.get(name);
    if (!known) throw new LogError('projector.unknown-read-model', `There is no read model ${name}.`);
    return known;
  }
}

function timeout(models: readonly string[], position: number, timeoutMs: number): LogError {
  return new LogError(
    'projector.wait-timeout',
    `After ${timeoutMs} ms ${models.join(', ')} did not hold everything up to position ${position}.`,
  );
}
