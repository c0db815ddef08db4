import { EventStoreDbEventStore, type EventStoreDbEventStoreOptions } from '@diarium/event-store/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LogPage, type RecordedEvent } from '@diarium/event-store';
import { type DoubleOptions, EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

/** Doubles of the server and stores on them, closed after each test. */
export class Servers {
  private readonly doubles: EventStoreDbDouble[] = [];
  private readonly stores: EventStoreDbEventStore[] = [];

  async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = await EventStoreDbDouble.start(options);
    this.doubles.push(double);
    return double;
  }

  /** A store that finds out about losses quickly, and does not look for appends that it is not told of. */
  open(url: string, options: Partial<EventStoreDbEventStoreOptions> = {}): EventStoreDbEventStore {
    const store = new EventStoreDbEventStore(url, {
      timeoutMs: 1000,
      pollMs: 3_600_000,
      patience: { attempts: 20, withinMs: 20_000 },
      ...options,
    });
    this.stores.push(store);
    return store;
  }

  async close(): Promise<void> {
    for (const double of this.doubles) double.faults.stalled = false;
    await Promise.all(this.stores.splice(0).map((store) => store.close()));
    for (const double of this.doubles.splice(0)) double.die();
  }
}

/** A subscription that is read all the time, until it is left. */
export class Follower {
  readonly events: RecordedEvent[] = [];
  private readonly ending = new AbortController();
  private readonly reading: Promise<void>;

  constructor(store: EventStoreDbEventStore) {
    this.reading = this.read(store.subscribe({ after: 0, signal: this.ending.signal }));
  }

  /** Waits until so many events have come. */
  async sees(count: number): Promise<readonly RecordedEvent[]> {
    await until(() => this.events.length >= count);
    return this.events;
  }

  async leave(): Promise<void> {
    this.ending.abort();
    await this.reading;
  }

  private async read(pages: AsyncIterable<LogPage>): Promise<void> {
    for await (const { events } of pages) this.events.push(...events);
  }
}

/** Waits until it is so. */
export async function until(isSo: () => boolean, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`Not so after ${withinMs} ms: ${isSo.toString()}`);
    await sleep(10);
  }
}
