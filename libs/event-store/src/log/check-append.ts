import { type EncodedEvent, encodeEvent, MAX_APPEND_BYTES } from './encoded-event';
import { EventRefused } from './errors';
import { type NewEvent } from './event';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u;
const MAX_REVISION = 2 ** 31 - 1;

/**
 * The events in the form in which every store keeps them. What one store refuses here, all refuse, so that
 * a register can move between them.
 * @throws EventRefused
 */
export function checkedAppend(
  stream: string,
  expected: number,
  events: readonly NewEvent[],
): readonly EncodedEvent[] {
  if (!isStreamName(stream)) throw new EventRefused(`"${stream}" is not a stream name.`);
  if (!Number.isInteger(expected) || expected < -1 || expected + events.length > MAX_REVISION)
    throw new EventRefused(`${expected} is not a revision of ${stream}.`);
  if (events.length === 0) throw new EventRefused(`An append to ${stream} holds no events.`);
  const ids = new Set<string>();
  let bytes = 0;
  return events.map((event) => {
    checkNames(event);
    if (ids.has(event.id))
      throw new EventRefused(`Event ${event.id} stands twice in one append to ${stream}.`);
    ids.add(event.id);
    const encoded = encodeEvent(event);
    bytes += encoded.bytes;
    if (bytes > MAX_APPEND_BYTES)
      throw new EventRefused(`An append to ${stream} takes more than ${MAX_APPEND_BYTES} bytes.`);
    return encoded;
  });
}

export function isStreamName(stream: string): boolean {
  return NAME.test(stream);
}

function checkNames({ id, type, version }: NewEvent): void {
  if (!UUID.test(id)) throw new EventRefused(`"${id}" is not an event id (a lower-case UUID).`);
  if (!NAME.test(type)) throw new EventRefused(`"${type}" is not the name of an event type.`);
  if (!Number.isInteger(version) || version < 1 || version > MAX_REVISION)
    throw new EventRefused(`${version} is not the version of an event type.`);
}
