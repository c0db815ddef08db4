import { type EventCatalogue } from '../catalogue/event-catalogue';
import { type EventMap, type RecordedEvent, type StreamEvent } from '../log/event';
import { type EventStore } from '../log/event-store';
import { evolveWith, type Fold } from './decider';
import { noteCommands, type SeenStream, StreamCache } from './stream-cache';

/** Reads streams as folds, from the cache and what the log has added since. */
export class StreamReader {
  private readonly cache = new StreamCache();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
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
    const from = (this.known(fold, stream)?.revision ?? -1) + 1;
    return this.add(fold, stream, await this.events(stream, from));
  }

  /** Folds events that follow what was seen; those seen already are passed over. */
  add<State, Events extends EventMap>(
    fold: Fold<State, Events>,
    stream: string,
    events: readonly StreamEvent[],
  ): SeenStream<State> {
    const known = this.known(fold, stream) ?? { state: fold.initial, revision: -1, commands: new Map() };
    const fresh = events.filter(({ revision }) => revision > known.revision);
    noteCommands(known.commands, fresh);
    const seen = {
      state: evolveWith(fold, known.state, fresh),
      revision: fresh.at(-1)?.revision ?? known.revision,
      commands: known.commands,
    };
    this.cache.set(fold, stream, seen);
    return seen;
  }

  /** Events of a stream in today's form, `limit` at most. */
  async events(stream: string, from: number, limit?: number): Promise<readonly RecordedEvent[]> {
    return this.catalogue.fromStored(await this.store.readStream(stream, from, limit));
  }

  private known<State, Events extends EventMap>(
    fold: Fold<State, Events>,
    stream: string,
  ): SeenStream<State> | undefined {
    return this.cache.get(fold, stream) as SeenStream<State> | undefined;
  }
}
