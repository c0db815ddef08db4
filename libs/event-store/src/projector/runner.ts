import { setTimeout as sleep } from 'node:timers/promises';
import { isAbort } from './abort';
import { type Checkpoint, type Checkpoints } from './checkpoints/checkpoints';
import { Fenced, Halted, type HaltedAt, NewerVersion } from './errors';
import { type LiveBuild } from './build/live-build';
import { type LiveGroup } from './live/live-group';
import { type FoldContext, ModelFold } from './fold/model-fold';
import { type ProcessLocks } from './process-locks';
import { type Progress } from './checkpoints/progress';
import { type ReadModel } from './read-model';
import { type Trouble, troubleOf } from '../trouble';
import { type RowDefinition } from './rows/row-definition';
import { BUILDING, LIVE } from './schemas';

export interface RunnerParts {
  readonly context: FoldContext;
  readonly checkpoints: Checkpoints;
  readonly locks: ProcessLocks;
  readonly group: LiveGroup;
  readonly progress: Progress;
  readonly build: LiveBuild;
  readonly onTrouble: (trouble: Trouble) => void;
  /** Pause before another look at what another process does, or at what failed. */
  readonly retryEveryMs: number;
}

/** Keeps one read model live, if no other process does: builds it when there is none of this version, then follows. */
export class Runner {
  /**
   * Resolves when the read model is live in this version, or has halted on the way there.
   * @throws NewerVersion when a newer program has taken it over
   */
  readonly settled: Promise<void>;
  private readonly model: ReadModel;
  private settle: (refusal?: NewerVersion) => void = () => undefined;
  private tried: HaltedAt | undefined;
  private told: string | undefined;
  private isTidy = false;

  constructor(
    private readonly parts: RunnerParts,
    private readonly definition: RowDefinition,
  ) {
    this.model = definition.model;
    this.settled = new Promise((resolve, reject) => {
      this.settle = (refusal) => (refusal ? reject(refusal) : resolve());
    });
    // Whoever waits for it gets the error; a program that is superseded later has nobody waiting.
    this.settled.catch(() => undefined);
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const isToPause = await this.turn(signal).then(
        (isIdle) => this.noteSuccess(isIdle),
        (error: unknown) => this.note(error, signal),
      );
      if (isToPause) await sleep(this.parts.retryEveryMs, undefined, { signal }).catch(() => undefined);
    }
    this.settle();
  }

  /** True when there is nothing to do for the moment. */
  private async turn(signal: AbortSignal): Promise<boolean> {
    const { checkpoints, context } = this.parts;
    const { name, version } = this.model;
    const live = await checkpoints.find(context.pool, { schema: LIVE, name });
    if (live && live.version > version) throw new NewerVersion(name, live.version, version);
    if (live?.version === version) {
      this.settle();
      await this.tidy(signal);
      return this.isWaitingForOperator(live) || this.leased(LIVE, signal, (both) => this.follow(both));
    }
    const begun = await checkpoints.find(context.pool, { schema: BUILDING, name });
    if (begun?.version === version && this.isWaitingForOperator(begun)) return true;
    return this.leased(BUILDING, signal, async (both) => {
      await this.parts.build.run(this.definition, 'what is left', { signal: both });
    });
  }

  private async leased(
    schema: string,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> {
    const lease = await this.parts.locks.tryAcquire(`${schema}.${this.model.name}`);
    if (!lease) return true;
    try {
      await work(AbortSignal.any([signal, lease.lost]));
      return false;
    } finally {
      await lease.release();
    }
  }

  private async tidy(signal: AbortSignal): Promise<void> {
    if (this.isTidy) return;
    await this.leased(BUILDING, signal, () => this.parts.build.discard(this.definition));
    this.isTidy = true;
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { context, checkpoints, group } = this.parts;
    const place = { schema: LIVE, checkpoints, isLasting: true };
    const fold = new ModelFold(context, place, this.definition);
    const checkpoint = await fold.resume();
    if (checkpoint?.version !== this.model.version) return;
    await group.follow(fold, checkpoint, signal);
  }

  /** A halted read model tries its event once more in every process that comes to it, and then waits. */
  private isWaitingForOperator({ error }: Checkpoint): boolean {
    return error !== null && this.tried?.eventId === error.eventId;
  }

  private note(error: unknown, signal: AbortSignal): boolean {
    // When the lease was lost, it is to be seen whose turn it is.
    if (signal.aborted || error instanceof Fenced || isAbort(error)) return false;
    const { name } = this.model;
    if (error instanceof Halted) {
      this.tried = error.at;
      this.parts.progress.halted(name, error.at);
      this.settle();
    }
    if (error instanceof NewerVersion) this.settle(error);
    const trouble = troubleOf(name, error);
    if (trouble.error.message !== this.told) this.parts.onTrouble(trouble);
    this.told = trouble.error.message;
    return true;
  }

  private noteSuccess(isIdle: boolean): boolean {
    this.told = undefined;
    return isIdle;
  }
}
