import { isDeepStrictEqual } from 'node:util';
import { Together } from '../together';
import { type RecordedEvent } from './event';
import { type EventFilter, type LogPage, type ReadAll } from './event-store';
import { matches } from './filter';

/** The end of the log as it was last read: what every reader who stands in it has use for. */
interface Window {
  /** Of everything after this position. */
  readonly from: number;
  readonly position: number;
  readonly events: readonly RecordedEvent[];
}

/** So many are kept for readers who were busy while others read on. */
const KEPT = 500;

const ONE_FOR_ALL = { flights: 1, most: Infinity };

/**
 * The end of a log, read once for all who follow it: ten readers that are woken by an append need not each ask the
 * server. Who is further behind reads alone until the end is reached.
 */
export class SharedTail {
  private readonly readers = new Map<object, EventFilter | undefined>();
  private readonly asked = new Together((batch: readonly ReadAll[]) => this.answer(batch), ONE_FOR_ALL);
  private window: Window | undefined;
  /** The types that are read for all; undefined for every type. */
  private types: readonly string[] | undefined = [];

  constructor(private readonly read: (query: ReadAll) => Promise<LogPage>) {}

  /** The pages of a reader: as long as they are taken, what it asks for is read for it, too. */
  async *of(filter: EventFilter | undefined, pages: AsyncIterable<LogPage>): AsyncGenerator<LogPage> {
    const reader = {};
    this.note(() => this.readers.set(reader, filter));
    try {
      yield* pages;
    } finally {
      this.note(() => this.readers.delete(reader));
    }
  }

  /** As reading the log would tell it after this was called. */
  async page(query: ReadAll): Promise<LogPage> {
    const isThere = this.window !== undefined && query.after >= this.window.from;
    if (isThere) return this.asked.ask(query);
    const page = await this.read(query);
    if (page.atHead) this.window ??= { from: page.position, position: page.position, events: [] };
    return page;
  }

  private async answer(batch: readonly ReadAll[]): Promise<readonly LogPage[]> {
    const { types } = this;
    const known = this.upTo(Math.min(...batch.map(({ after }) => after)));
    const { events, position, atHead } = await this.read({
      after: known.position,
      limit: Math.max(...batch.map(({ limit }) => limit)),
      ...(types && { filter: { types } }),
    });
    const grown = { from: known.from, position, events: [...known.events, ...events] };
    // With what was read for others it would have holes.
    if (this.types === types) this.window = newest(grown, Math.max(KEPT, events.length));
    return Promise.all(
      batch.map(async (query) =>
        query.after < grown.from ? this.read(query) : pageOf(grown, atHead, query),
      ),
    );
  }

  /** What is known before a reading, unless all have gone further alone: nobody has use for what is between. */
  private upTo(nearest: number): Window {
    const { window } = this;
    return window && window.position >= nearest ? window : { from: nearest, position: nearest, events: [] };
  }

  private note(change: () => void): void {
    change();
    const filters = [...this.readers.values()];
    const isAll = filters.some((filter) => !filter?.types);
    const types = isAll ? undefined : [...new Set(filters.flatMap((filter) => filter?.types ?? []))].sort();
    if (isDeepStrictEqual(types, this.types)) return;
    this.types = types;
    this.window = undefined;
  }
}

function pageOf(window: Window, atHead: boolean, { after, filter, limit }: ReadAll): LogPage {
  const events = window.events.filter((event) => event.position > after && matches(event, filter));
  const last = events[limit - 1];
  return last && events.length > limit
    ? { events: events.slice(0, limit), position: last.position, atHead: false }
    : { events, position: Math.max(after, window.position), atHead };
}

/** Without its oldest events, where there are more. */
function newest({ from, position, events }: Window, most: number): Window {
  const dropped = events[events.length - most - 1];
  return { from: dropped?.position ?? from, position, events: events.slice(-most) };
}
