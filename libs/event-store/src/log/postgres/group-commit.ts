import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppendFailed, LogUnavailable } from '../errors';
import { type Appended } from '../event-store';
import { AppendQueue, type BatchLimits, settle, type Waiting } from './append-queue';
import { type AppendRequest, type Verdict } from './append-request';
import { Pace } from './pace';

/** Stores a batch and says what became of each append. It never rejects. */
export type Flight = (batch: readonly AppendRequest[]) => Promise<readonly Verdict[]>;

const MOST_FLIGHTS = 2;

/**
 * Lets appends that come at the same time share one commit: one flight at a time, the rest wait for the next. While
 * commits are quick, a second flight follows the first one, so that the server has work while this process prepares.
 */
export class GroupCommit {
  private readonly queue: AppendQueue;
  private readonly pilots = new Set<Promise<void>>();
  private flying = 0;
  /** Streams of the flights under way. */
  private readonly aloft = new Set<string>();

  constructor(
    private readonly flight: Flight,
    limits: BatchLimits,
    private readonly pace: Pick<Pace, 'landed' | 'letsFollow'> = new Pace(),
  ) {
    this.queue = new AppendQueue(limits);
  }

  async append(request: AppendRequest): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.queue.add({ request, resolve, reject });
      if (this.mayDepart(this.flying)) this.employ();
    });
  }

  /** Resolves when every append that was accepted has its result. */
  async settled(): Promise<void> {
    while (this.pilots.size > 0) await Promise.all(this.pilots);
  }

  private mayDepart(others: number): boolean {
    return others === 0 || (others < MOST_FLIGHTS && this.pace.letsFollow(this.queue.length));
  }

  private employ(): void {
    const pilot = this.fly().finally(() => this.pilots.delete(pilot));
    this.pilots.add(pilot);
  }

  private async fly(): Promise<void> {
    this.flying += 1;
    do {
      // The callers that the last flight answered join the next one.
      await nextTurn();
      const batch = this.queue.take(this.aloft);
      // What waits for streams that are aloft is taken by who flies them.
      if (batch.length === 0) break;
      await this.flyOnce(batch);
    } while (this.queue.length > 0 && this.mayDepart(this.flying - 1));
    this.flying -= 1;
  }

  private async flyOnce(batch: readonly Waiting[]): Promise<void> {
    const departedAt = performance.now();
    for (const { request } of batch) this.aloft.add(request.stream);
    const verdicts = await this.flight(batch.map(({ request }) => request));
    for (const { request } of batch) this.aloft.delete(request.stream);
    this.pace.landed(batch.length, departedAt);
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
