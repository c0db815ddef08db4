import { LRUCache } from 'lru-cache';
import { type EventCatalogue } from '../catalogue/event-catalogue';
import { type EventMap, type FoldedEvent, type RecordedEvent } from '../log/event';
import { type EventStore } from '../log/event-store';
import { evolveWith, type Fold } from './decider';
import { noteRevisions, type SeenStream, StreamCache } from './stream-cache';

const EVENTS_KEPT = 5_000;

/** Reads streams as folds, from the cache and what the log has added since. */
export class StreamReader {
  private readonly single = new LRUCache<string, FoldedEvent>({ max: EVENTS_KEPT });

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly cache = new StreamCache(),
  ) {}

  /** The stream as it was last seen here, read only when it never was. May be stale. */
  async seen<State, Events extends EventMap>(
    fold: Fold<State, Events>,
    stream: string,
  ): Promise<SeenStream<State>> {
    return this.known(fold, stream) ?? (await this.refreshed(fold, stream));
  }

  /** The stream as it is now: what was seen, and the events appended since. */
  async refreshed<State, Events extends EventMap>(
    fold: Fold<State, Events>,
    stream: string,
  ): Promise<SeenStream<State>> {
    const known = this.known(fold, stream) ?? { state: fold.initial, revision: -1, revisions: new Map() };
    return this.extend(fold, stream, known, await this.toFold(stream, known.revision + 1));
  }

  /** Folds the events that follow what was seen, and keeps the result unless more is known meanwhile. */
  extend<State, Events extends EventMap>(
    fold: Fold<State, Events>,
    stream: string,
    seen: SeenStream<State>,
    events: readonly FoldedEvent[],
  ): SeenStream<State> {
    noteRevisions(seen.revisions, events);
    const extended = {
      state: evolveWith(fold, seen.state, events),
      revision: events.at(-1)?.revision ?? seen.revision,
      revisions: seen.revisions,
    };
    if (extended.revision >= (this.known(fold, stream)?.revision ?? -1))
      this.cache.set(fold, stream, extended);
    return extended;
  }

  /** Events of a stream in today's form, `limit` at most. */
  async events(stream: string, from: number, limit: number): Promise<readonly RecordedEvent[]> {
    return this.catalogue.fromStored(await this.store.readStream(stream, from, limit));
  }

  /** One event, or none where the stream does not reach so far. What stands there never changes: it is read once. */
  async event(stream: string, revision: number): Promise<FoldedEvent | undefined> {
    const key = placeOf({ stream, revision });
    const known = this.single.get(key);
    if (known) return known;
    const [event] = await this.toFold(stream, revision, 1);
    if (event) this.single.set(key, event);
    return event;
  }

  /** What was just written need not be read again. */
  noteWritten(events: readonly FoldedEvent[]): void {
    for (const event of events) this.single.set(placeOf(event), event);
  }

  /** What was read and folded is read anew. */
  forget(): void {
    this.cache.clear();
    this.single.clear();
  }

  private async toFold(stream: string, from: number, limit?: number): Promise<readonly FoldedEvent[]> {
    return this.catalogue.fromStored(await this.store.readToFold(stream, from, limit));
  }

  private known<State, Events extends EventMap>(
    fold: Fold<State, Events>,
    stream: string,
  ): SeenStream<State> | undefined {
    return this.cache.get(fold, stream) as SeenStream<State> | undefined;
  }
}

const placeOf = ({ stream, revision }: Pick<FoldedEvent, 'stream' | 'revision'>): string =>
  `${revision}@${stream}`;
