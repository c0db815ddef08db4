/** Reads one item ahead of its user, who may give up waiting for it without losing it. */
export class Ahead<Item> {
  private next: Promise<IteratorResult<Item, unknown>>;
  private readonly iterator: AsyncIterator<Item, unknown>;

  constructor(items: AsyncIterable<Item>) {
    this.iterator = items[Symbol.asyncIterator]();
    this.next = this.advance();
  }

  /** The next item; `later` when there is none within so many milliseconds, `end` after the last. */
  async take(within?: number): Promise<Item | 'later' | 'end'> {
    const result = await (within === undefined ? this.next : this.orLater(within));
    if (result === 'later') return 'later';
    if (result.done) return 'end';
    this.next = this.advance();
    return result.value;
  }

  /** Lets the source clean up. It must be about to end if it waits for an item. */
  async close(): Promise<void> {
    await this.iterator.return?.();
  }

  private async orLater(within: number): Promise<IteratorResult<Item, unknown> | 'later'> {
    let timer: NodeJS.Timeout | undefined;
    const later = new Promise<'later'>((resolve) => {
      timer = setTimeout(resolve, within, 'later');
    });
    return Promise.race([this.next, later]).finally(() => clearTimeout(timer));
  }

  private advance(): Promise<IteratorResult<Item, unknown>> {
    const next = this.iterator.next();
    // It is thrown where it is taken, which may be later or never.
    next.catch(() => undefined);
    return next;
  }
}

/** Reads each item while the one before is used. */
export async function* oneAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const ahead = new Ahead(items);
  for (let item = await ahead.take(); item !== 'end' && item !== 'later'; item = await ahead.take())
    yield item;
}
