import { type RecordedEvent } from '@diarium/event-store';

/** The events of a type in a log. */
export const eventsOf = <Data>(log: readonly RecordedEvent[], type: string) =>
  log.filter((event) => event.type === type) as unknown as readonly RecordedEvent<string, Data>[];
