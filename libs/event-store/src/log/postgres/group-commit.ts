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
 * commits are quick, they share two flights that follow each other, so that the server has work while this process
 * prepares.
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
      this.employIfItPays();
    });
  }

  /** Resolves when every append that was accepted has its result. */
  async settled(): Promise<void> {
    while (this.pilots.size > 0) await Promise.all(this.pilots);
  }

  private mayDepart(others: number): boolean {
    if (others === 0) return true;
    return others < MOST_FLIGHTS && this.pace.letsFollow(this.queue.length, this.aloft.size);
  }

  private employIfItPays(): void {
    if (!this.mayDepart(this.flying)) return;
    const pilot = this.fly().finally(() => this.pilots.delete(pilot));
    this.pilots.add(pilot);
  }

  private async fly(): Promise<void> {
    this.flying += 1;
    do {
      // The callers that the last flight answered join the next one.
      await nextTurn();
      const batch = this.queue.take(this.aloft, this.share());
      // What waits for streams that are aloft is taken by who flies them.
      if (batch.length === 0) break;
      const flight = this.flyOnce(batch);
      if (this.queue.length > 0) this.employIfItPays();
      await flight;
    } while (this.queue.length > 0 && this.mayDepart(this.flying - 1));
    this.flying -= 1;
  }

  /** Who departs first leaves half of those who wait to a second flight: were all on the first, none would follow it. */
  private share(): number {
    const half = Math.ceil(this.queue.length / 2);
    const isSplit = this.aloft.size === 0 && this.pace.letsFollow(this.queue.length - half, half);
    return isSplit ? half : this.queue.length;
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
