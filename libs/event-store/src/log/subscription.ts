import { StoreClosed } from './errors';
import { type EventStore, type LogPage, type Subscribe } from './event-store';

const DEFAULT_BATCH = 1000;

/** Lets waiting readers know that the log may have grown; a wake-up with nobody waiting is remembered. */
export class Wakeup {
  private generation = 0;
  private waiting = new Set<() => void>();

  get current(): number {
    return this.generation;
  }

  wake(): void {
    this.generation += 1;
    const woken = this.waiting;
    this.waiting = new Set();
    for (const resolve of woken) resolve();
  }

  /** Resolves at the next wake-up after `seen`, after `timeout` milliseconds, or when the signal aborts. */
  async since(seen: number, signal: AbortSignal, timeout?: number): Promise<void> {
    if (this.generation !== seen || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = timeout === undefined ? undefined : setTimeout(done, timeout);
      const waiting = this.waiting;
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      }
      waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }
}

/** Pages of a store for ever: catch up, then wait. A page is read only when the one before was taken. */
export async function* pagesOf(
  store: Pick<EventStore, 'readAll'>,
  { after, filter, batchSize = DEFAULT_BATCH, signal }: Subscribe,
  wakeup: Wakeup,
): AsyncGenerator<LogPage> {
  let position = after;
  while (!signal.aborted) {
    const seen = wakeup.current;
    const page = await readUnlessClosed(store, { after: position, filter, limit: batchSize });
    if (!page) return;
    if (page.position > position) {
      position = page.position;
      yield page;
    }
    if (page.atHead) await wakeup.since(seen, signal);
  }
}

async function readUnlessClosed(
  store: Pick<EventStore, 'readAll'>,
  query: Parameters<EventStore['readAll']>[0],
): Promise<LogPage | undefined> {
  try {
    return await store.readAll(query);
  } catch (error) {
    if (error instanceof StoreClosed) return undefined;
    throw error;
  }
}
