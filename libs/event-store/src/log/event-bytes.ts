import { type EventMetadata, type RecordedEvent } from './event';
import { isoInstant } from './instant';

/** Where something stands in the bytes of a page. */
export interface Place {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** An event in the bytes in which the log holds it: for whoever hashes it, and needs no values. */
export interface EventBytes {
  /** Bytes that it shares with the other events of its page. */
  readonly page: Buffer;
  readonly position: number;
  readonly revision: number;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly occurredAt: number;
  readonly recordedAt: number;
  /** Where the 16 bytes of its id begin. */
  readonly id: number;
  /** Text in UTF-8; data and metadata are JSON, as it was stored. */
  readonly stream: Place;
  readonly type: Place;
  readonly data: Place;
  readonly metadata: Place;
}

/** A page of the log as its bytes, and how far the log was read for it. */
export interface BytesPage {
  readonly events: readonly EventBytes[];
  /** Checkpoint to continue after. */
  readonly position: number;
  /** True when the page reached the end of the log as it was then. */
  readonly atHead: boolean;
}

/** The same event with its values. */
export function eventInBytes(bytes: EventBytes): RecordedEvent {
  const { page, position, revision, version, occurredAt, recordedAt } = bytes;
  const text = ({ from, to }: Place): string => page.toString('utf8', from, to);
  return {
    position,
    stream: text(bytes.stream),
    revision,
    id: page
      .toString('hex', bytes.id, bytes.id + 16)
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    type: text(bytes.type),
    version,
    occurredAt: isoInstant(occurredAt),
    recordedAt: isoInstant(recordedAt),
    data: JSON.parse(text(bytes.data)) as unknown,
    metadata: JSON.parse(text(bytes.metadata)) as EventMetadata,
  };
}
