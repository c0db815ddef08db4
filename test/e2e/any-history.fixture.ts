import { MemoryEventStore, type ReadModel, type RecordedEvent } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('events_of_stream')
class EventsOfStreamRow {
  @PrimaryColumn('text') key!: string;
  @Column('int') events!: number;
  @Column('timestamptz') lastAt!: Date;
}

/** A read model that nothing else knows of. */
export function eventsOfStreams(types: readonly string[]): ReadModel {
  const count = (row: object | undefined, { occurredAt }: RecordedEvent, key: string): EventsOfStreamRow => ({
    key,
    events: ((row as EventsOfStreamRow | undefined)?.events ?? 0) + 1,
    lastAt: new Date(occurredAt),
  });
  return {
    name: 'events-of-streams',
    version: 1,
    row: EventsOfStreamRow,
    keys: ({ stream }) => [stream],
    project: Object.fromEntries(types.map((type) => [type, count])),
  };
}

/** Some of the events, each stream in its own order and the streams in any: folds are total, so this is a history. */
export async function historyOf(drawn: readonly RecordedEvent[]): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  const inOrder = drawn.toSorted((one, other) => one.position - other.position);
  for (const { stream } of drawn) {
    const { length } = await store.readStream(stream);
    const next = inOrder.filter((event) => event.stream === stream)[length];
    if (next) await store.append(stream, length - 1, [next]);
  }
  return store;
}
