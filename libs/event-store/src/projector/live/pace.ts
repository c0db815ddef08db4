import { Wakeup } from '../../log/subscription';

/** How long new events are gathered while nobody waits for them. */
const REST_MS = 1000;

/** How eagerly the end of the log is followed: event by event, or in larger steps while much is appended. */
export class Pace {
  private works = 0;
  private waiting = 0;
  private readonly hurry = new Wakeup();

  constructor(private readonly restMs = REST_MS) {}

  /** While the work appends much, what follows the log does so in larger steps. Whoever waits does not wait longer. */
  async inLargeSteps<Result>(work: () => Promise<Result>): Promise<Result> {
    this.works += 1;
    try {
      return await work();
    } finally {
      this.works -= 1;
      this.hurry.wake();
    }
  }

  /** Nothing is gathered while the work waits for what is new. */
  async whileWaiting<Result>(work: () => Promise<Result>): Promise<Result> {
    this.waiting += 1;
    this.hurry.wake();
    try {
      return await work();
    } finally {
      this.waiting -= 1;
    }
  }

  /** Between two readings of what is new. */
  async rest(signal: AbortSignal): Promise<void> {
    if (this.works === 0 || this.waiting > 0) return;
    await this.hurry.since(this.hurry.current, signal, this.restMs);
  }
}
