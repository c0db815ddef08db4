import { type JSONEventData, type JSONType, type RecordedEvent as ServerEvent } from '@eventstore/db-client';
import { type EncodedEvent } from '../encoded-event';
import { UnreadableEvent } from '../errors';
import { type EventMetadata, type RecordedEvent } from '../event';
import { positionOf } from './position';

/** What stands beside an event's data on the server. `append` is one value for each call that appends. */
interface Envelope {
  readonly version: number;
  readonly occurredAt: string;
  /** When another log recorded it, of an event that was taken over. */
  readonly recordedAt?: string;
  readonly append: string;
  readonly metadata: EventMetadata;
}

export function proposed({ id, type, ...event }: EncodedEvent, append: string): JSONEventData {
  const { version, occurredAt, recordedAt } = event;
  const metadata = JSON.parse(event.metadata) as EventMetadata;
  const envelope: Envelope = { version, occurredAt, append, metadata, ...(recordedAt && { recordedAt }) };
  return {
    id,
    type,
    contentType: 'application/json',
    data: JSON.parse(event.data) as JSONType,
    metadata: { ...envelope },
  };
}

/** Which call appended the event. */
export function appendOf({ metadata }: ServerEvent): unknown {
  return (metadata as Partial<Envelope> | undefined)?.append;
}

/**
 * @param stream its name in the register, without the namespace
 * @throws UnreadableEvent `log.malformed-event` when another program wrote it
 */
export function recorded(event: ServerEvent, stream: string): RecordedEvent {
  const { version, occurredAt, recordedAt, metadata } = envelopeOf(event);
  return {
    position: positionOf(event),
    stream,
    revision: Number(event.revision),
    id: event.id,
    type: event.type,
    version,
    occurredAt,
    recordedAt: recordedAt ?? event.created.toISOString(),
    data: event.data,
    metadata,
  };
}

function envelopeOf({ id, streamId, revision, isJson, metadata }: ServerEvent): Envelope {
  const envelope = metadata as Partial<Envelope> | undefined;
  if (isJson && envelope && isEnvelope(envelope)) return envelope;
  throw new UnreadableEvent(
    'log.malformed-event',
    `Event ${id} (revision ${revision} of ${streamId}) was not written by Diarium.`,
  );
}

function isEnvelope(given: Partial<Envelope>): given is Envelope {
  return (
    Number.isInteger(given.version) && typeof given.occurredAt === 'string' && given.metadata !== undefined
  );
}
