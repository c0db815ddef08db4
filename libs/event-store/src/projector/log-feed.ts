import { LogError } from '../log/errors';
import { type EventStore, type LogPage } from '../log/event-store';
import { matches } from '../log/filter';
import { Wakeup } from '../log/subscription';

export interface FeedQuery {
  readonly after: number;
  readonly types: readonly string[];
  readonly signal: AbortSignal;
}

/** Pages of the end of the log that are kept for readers which are not quite there. */
const KEPT_PAGES = 8;

/**
 * The log for many readers: its end is read once for all of them, and who is behind reads alone
 * until it gets there.
 */
export class LogFeed {
  private readonly moved = new Wakeup();
  private readers = 0;
  private tail: { readonly stop: AbortController; error?: Error } | undefined;
  /** The pages last read, one following the other; the first begins after `start`. */
  private kept: LogPage[] = [];
  private start = Infinity;

  /**
   * @param types all that any reader may ask for
   * @param rest between two readings of the end
   */
  constructor(
    private readonly store: Pick<EventStore, 'readAll' | 'subscribe'>,
    private readonly types: readonly string[],
    private readonly batchSize: number,
    private readonly rest: (signal: AbortSignal) => Promise<void> = () => Promise.resolve(),
  ) {}

  /** Pages of these types for ever. A page is read only when the one before was taken. */
  async *pages({ after, types, signal }: FeedQuery): AsyncGenerator<LogPage> {
    let position = after;
    this.readers += 1;
    try {
      while (!signal.aborted) {
        const seen = this.moved.current;
        const page = this.keptAfter(position, types) ?? (await this.readAlone(position, types));
        if (page.position > position) {
          position = page.position;
          yield page;
        } else await this.moved.since(seen, signal);
        if (this.tail?.error) throw this.tail.error;
      }
    } finally {
      this.readers -= 1;
      if (this.readers === 0) this.stopTail();
    }
  }

  private keptAfter(position: number, types: readonly string[]): LogPage | undefined {
    if (position < this.start) return undefined;
    const page = this.kept.find((one) => one.position > position);
    if (!page) return { events: [], position, atHead: true };
    const events = page.events.filter((event) => event.position > position && matches(event, { types }));
    return { events, position: page.position, atHead: page === this.kept.at(-1) };
  }

  private async readAlone(after: number, types: readonly string[]): Promise<LogPage> {
    const page = await this.store.readAll({ after, filter: { types }, limit: this.batchSize });
    if (page.atHead) this.startTail(page.position);
    return page;
  }

  private startTail(after: number): void {
    if (this.tail) return;
    this.tail = { stop: new AbortController() };
    this.start = after;
    void this.follow(this.tail, after);
  }

  private async follow(tail: NonNullable<typeof this.tail>, after: number): Promise<void> {
    const { signal } = tail.stop;
    const query = { after, filter: { types: this.types }, batchSize: this.batchSize, signal };
    try {
      for await (const page of this.store.subscribe(query)) {
        if (signal.aborted) continue;
        this.keep(page);
        await this.rest(signal);
      }
      if (!signal.aborted) throw new LogError('projector.log-ended', 'The log ended its subscription.');
    } catch (error) {
      tail.error = error instanceof Error ? error : new Error(String(error));
      this.moved.wake();
    }
  }

  private keep(page: LogPage): void {
    this.kept.push(page);
    if (this.kept.length > KEPT_PAGES) this.start = this.kept.shift()?.position ?? this.start;
    this.moved.wake();
  }

  private stopTail(): void {
    this.tail?.stop.abort();
    this.tail = undefined;
    this.kept = [];
    this.start = Infinity;
  }
}
