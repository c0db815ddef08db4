import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppendFailed, LogUnavailable } from '../errors';
import { type Appended } from '../event-store';
import { AppendQueue, type BatchLimits, settle, type Waiting } from './append-queue';
import { type AppendRequest, type Verdict } from './append-request';

/** Stores a batch and says what became of each append. It never rejects. */
export type Flight = (batch: readonly AppendRequest[]) => Promise<readonly Verdict[]>;

/** Lets appends that come at the same time share one commit: one flight at a time, the rest wait for the next. */
export class GroupCommit {
  private readonly queue: AppendQueue;
  private flying: Promise<void> | undefined;

  constructor(
    private readonly flight: Flight,
    limits: BatchLimits,
  ) {
    this.queue = new AppendQueue(limits);
  }

  async append(request: AppendRequest): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.queue.add({ request, resolve, reject });
      this.flying ??= this.fly();
    });
  }

  /** Resolves when every append that was accepted has its result. */
  async settled(): Promise<void> {
    await this.flying;
  }

  private async fly(): Promise<void> {
    while (!this.queue.isEmpty) {
      // The callers that the last flight answered join the next one.
      await nextTurn();
      await this.flyOnce(this.queue.take());
    }
    this.flying = undefined;
  }

  private async flyOnce(batch: readonly Waiting[]): Promise<void> {
    const verdicts = await this.flight(batch.map(({ request }) => request));
    verdicts.forEach((verdict, index) => {
      const waiting = batch[index];
      if (waiting) settle(waiting, verdict);
    });
    const unavailable = verdicts.find((verdict) => verdict instanceof LogUnavailable);
    if (unavailable) this.refuseWaiting(unavailable);
  }

  /** Each of them would wait as long again. */
  private refuseWaiting(cause: LogUnavailable): void {
    for (const waiting of this.queue.takeAll()) settle(waiting, new AppendFailed(cause.message, { cause }));
  }
}
