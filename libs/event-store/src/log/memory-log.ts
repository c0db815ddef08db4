import { type EncodedEvent } from './encoded-event';
import { type EventMetadata, type RecordedEvent } from './event';
import { type Appended } from './event-store';
import { Wakeup } from './subscription';

/** An event as the memory keeps it. */
export interface MemoryEvent extends EncodedEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string;
}

/** What stores in memory have in common when they are stores on one log. */
export class MemoryLog {
  readonly events: MemoryEvent[] = [];
  readonly wakeup = new Wakeup();
  private readonly streams = new Map<string, MemoryEvent[]>();
  private readonly byId = new Map<string, MemoryEvent>();

  constructor(private readonly clock: () => Date) {}

  get head(): number {
    return this.events.length;
  }

  stream(name: string): readonly MemoryEvent[] {
    return this.streams.get(name) ?? [];
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** The first result of these very events, when they stand there already. */
  repeated(stream: string, expected: number, events: readonly EncodedEvent[]): Appended | undefined {
    const standing = events.map(({ id }) => this.byId.get(id));
    const same = standing.every(
      (event, i) => event?.stream === stream && event.revision === expected + 1 + i,
    );
    const last = standing.at(-1);
    return same && last ? { revision: last.revision, position: last.position, repeated: true } : undefined;
  }

  record(stream: string, event: EncodedEvent): void {
    const before = this.streams.get(stream) ?? [];
    const recorded: MemoryEvent = {
      ...event,
      stream,
      revision: before.length,
      position: this.head + 1,
      recordedAt: this.now(),
    };
    this.streams.set(stream, before);
    this.byId.set(recorded.id, recorded);
    this.events.push(recorded);
    before.push(recorded);
  }

  private now(): string {
    const now = this.clock().toISOString();
    const last = this.events.at(-1)?.recordedAt ?? now;
    return now < last ? last : now;
  }
}

/** A copy for each reader, as from a store on the far side of a connection. */
export function copyOf(kept: MemoryEvent): RecordedEvent {
  const { position, stream, revision, id, type, version, occurredAt, recordedAt } = kept;
  const data: unknown = JSON.parse(kept.data);
  const metadata = JSON.parse(kept.metadata) as EventMetadata;
  return { position, stream, revision, id, type, version, occurredAt, recordedAt, data, metadata };
}
