import { v7 } from 'uuid';
import { type EventMetadata, type NewEvent, type RecordedEvent } from '../../log/event';
import { type EventFilter, type EventStore } from '../../log/event-store';

/** An empty log, and the ways into it. */
export interface OpenLog {
  readonly store: EventStore;
  /** A further store on the same log, as another process has it. */
  readonly again: () => Promise<EventStore>;
  readonly dispose: () => Promise<void>;
}

/** The one point in which stores may differ. */
export interface StoreTraits {
  /** False for a store whose server looks for an event id at its own revision only. */
  readonly refusesIdsThatStandElsewhere: boolean;
}

/** Gives the log of the test that runs. */
export type CurrentLog = () => OpenLog;

export const someMetadata: EventMetadata = {
  actor: 'anna',
  role: 'registrar',
  commandId: '0190a1b2-0000-7000-8000-000000000001',
  correlationId: '0190a1b2-0000-7000-8000-000000000001',
  causationId: null,
};

export function anEvent(given: Partial<NewEvent> = {}): NewEvent {
  return {
    id: v7(),
    type: 'NoteWritten',
    version: 1,
    occurredAt: '2022-11-07T13:00:00.000Z',
    data: { text: 'Något hände.' },
    metadata: someMetadata,
    ...given,
  };
}

export function someEvents(count: number, given: Partial<NewEvent> = {}): NewEvent[] {
  return Array.from({ length: count }, () => anEvent(given));
}

export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map(({ id }) => id);
}

interface Reading {
  readonly after?: number;
  readonly filter?: EventFilter;
  readonly limit?: number;
}

/** Everything from a position to the head, page by page. */
export async function readToHead(
  store: EventStore,
  { after = 0, filter, limit = 100 }: Reading = {},
): Promise<RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for (let position = after; ;) {
    const page = await store.readAll({ after: position, filter, limit });
    found.push(...page.events);
    position = page.position;
    if (page.atHead) return found;
  }
}
