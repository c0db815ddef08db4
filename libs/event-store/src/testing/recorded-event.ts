import { type RecordedEvent } from '../log/event';

type Given = Pick<RecordedEvent, 'stream' | 'type' | 'data'> & Partial<RecordedEvent>;

/** An event as the log would hold it, for tests of folds. */
export function recordedEvent(given: Given): RecordedEvent {
  const position = given.position ?? 1;
  return {
    id: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
    version: 1,
    revision: 0,
    position,
    occurredAt: '2022-01-01T00:00:00.000Z',
    recordedAt: '2022-01-01T00:00:00.000Z',
    metadata: { actor: 'test', role: 'registrar', commandId: 'c', correlationId: 'c', causationId: null },
    ...given,
  };
}
