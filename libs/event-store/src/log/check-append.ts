import { EventRefused } from './errors';
import { type NewEvent } from './event';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const STREAM = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u;

/** What every store refuses alike, so that a register can move between them. */
export function checkAppend(stream: string, expected: number, events: readonly NewEvent[]): void {
  if (!STREAM.test(stream)) throw new EventRefused(`"${stream}" is not a stream name.`);
  if (!Number.isInteger(expected) || expected < -1)
    throw new EventRefused(`${expected} is not a revision of ${stream}.`);
  if (events.length === 0) throw new EventRefused(`An append to ${stream} holds no events.`);
  const ids = new Set<string>();
  for (const event of events) {
    if (!UUID.test(event.id)) throw new EventRefused(`"${event.id}" is not an event id (a lower-case UUID).`);
    if (ids.has(event.id))
      throw new EventRefused(`Event ${event.id} stands twice in one append to ${stream}.`);
    if (Number.isNaN(Date.parse(event.occurredAt)))
      throw new EventRefused(`Event ${event.id} has no time at which it occurred.`);
    ids.add(event.id);
  }
}
