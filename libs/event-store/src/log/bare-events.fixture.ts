import { type NewEvent } from './event';

let ids = 0;

/** Events of which nothing matters but their types and their order. */
export const bareEvents = (types: readonly string[]): NewEvent[] =>
  types.map((type) => ({
    id: `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    type,
    version: 1,
    occurredAt: '2022-03-01T12:00:00.000Z',
    data: {},
    metadata: { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null },
  }));
