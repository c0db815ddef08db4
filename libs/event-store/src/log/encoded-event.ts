import { EventRefused } from './errors';
import { type NewEvent } from './event';
import { isStorableJson } from './storable-text';

/** The largest event, and the largest append of several: data and metadata as JSON, in bytes of UTF-8. */
export const MAX_EVENT_BYTES = 8 * 1024 * 1024;
export const MAX_APPEND_BYTES = 16 * 1024 * 1024;

/** An event in the form in which it is stored: its time with milliseconds, its data and metadata as JSON. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly occurredAt: string;
  /** When another log recorded it, of an event that is taken over. */
  readonly recordedAt?: string;
  readonly data: string;
  readonly metadata: string;
  readonly bytes: number;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const FOUR_DIGIT_YEAR = /^\d{4}-/;

// What commands and logs give nearly always: as it is stored already, on a day that every month has.
const AS_STORED = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/;

export function encodeEvent(event: NewEvent): EncodedEvent {
  const data = json(event, 'data');
  const metadata = json(event, 'metadata');
  const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
  if (bytes > MAX_EVENT_BYTES)
    throw new EventRefused(
      `Event ${event.id} takes ${bytes} bytes; the log takes up to ${MAX_EVENT_BYTES} for one event.`,
    );
  const { id, type, version } = event;
  return { id, type, version, occurredAt: instant(event), data, metadata, bytes };
}

function instant({ id, occurredAt }: NewEvent): string {
  if (AS_STORED.test(occurredAt)) return occurredAt;
  const date = new Date(INSTANT.test(occurredAt) ? occurredAt : Number.NaN);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  if (!FOUR_DIGIT_YEAR.test(text))
    throw new EventRefused(
      `Event ${id} has no instant at which it occurred ("${occurredAt}"; 2022-11-07T13:00:00.000Z is one).`,
    );
  return text;
}

function json(event: NewEvent, part: 'data' | 'metadata'): string {
  const text = stringify(event, part);
  if (text === undefined) throw new EventRefused(`The ${part} of event ${event.id} is not JSON.`);
  if (!isStorableJson(text))
    throw new EventRefused(
      `The ${part} of event ${event.id} holds a NUL character or half of a surrogate pair, which is not text.`,
    );
  return text;
}

function stringify(event: NewEvent, part: 'data' | 'metadata'): string | undefined {
  try {
    return JSON.stringify(event[part]);
  } catch (cause) {
    throw new EventRefused(`The ${part} of event ${event.id} is not JSON.`, { cause });
  }
}
