import { type EventCatalogue, type EventStore, type RecordedEvent } from '@diarium/event-store';
import { type LogEntryRow } from '@diarium/register';

export interface LogSources {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly catalogue: Pick<EventCatalogue, 'fromStored'>;
}

/** The events of entries that were found, with what they hold, in the order of the entries. */
export async function eventsOf(
  entries: readonly Pick<LogEntryRow, 'stream' | 'revision'>[],
  { store, catalogue }: LogSources,
): Promise<readonly RecordedEvent[]> {
  const found = await Promise.all(
    entries.map(({ stream, revision }) => store.readStream(stream, revision, 1)),
  );
  return catalogue.fromStored(found.flat());
}
