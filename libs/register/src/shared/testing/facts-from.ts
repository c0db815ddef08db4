import {
  evolveWith,
  type EventMap,
  type FactReader,
  type Fold,
  type RecordedEvent,
} from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';

interface GivenEvent {
  readonly type: string;
  readonly data: object;
}

/** A reader of facts over streams that are written down in a test. */
export function factsFrom(streams: Readonly<Record<string, readonly GivenEvent[]>>): FactReader {
  const eventsOf = (stream: string): readonly RecordedEvent[] =>
    (streams[stream] ?? []).map((event, revision) => recordedEvent({ stream, revision, ...event }));
  const reader: Pick<FactReader, 'fold' | 'event'> = {
    fold: async <State, Events extends EventMap>(fold: Fold<State, Events>, stream: string) =>
      evolveWith(fold, fold.initial, eventsOf(stream)),
    event: async (stream, revision) => eventsOf(stream)[revision],
  };
  return reader as FactReader;
}
