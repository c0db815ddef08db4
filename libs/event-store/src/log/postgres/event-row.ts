import { type CustomTypesConfig } from 'pg';
import { type EventMetadata, type ReadEvent, type RecordedEvent } from '../event';
import { isoInstant, millisecondsOf } from '../instant';

/** Columns in the order of `EventRow`. */
export const EVENT_COLUMNS = `position, stream, revision, id, type, version,
  date_part('epoch', occurred_at), date_part('epoch', recorded_at), metadata`;

/** A row as it comes over the wire; `data` is null when it was left out for its size. */
export type EventRow = readonly [
  position: string,
  stream: string,
  revision: string,
  id: string,
  type: string,
  version: string,
  occurred: string,
  recorded: string,
  metadata: string,
  data: string | null,
];

/** Leaves every value as the text that came over the wire. */
export const asText: CustomTypesConfig = {
  getTypeParser: (() => (text: string) => text) as CustomTypesConfig['getTypeParser'],
};

export function eventOf(row: EventRow): RecordedEvent {
  const [position, stream, revision, id, type, version, occurred, recorded, metadata, data] = row;
  return {
    position: Number(position),
    stream,
    revision: Number(revision),
    id,
    type,
    version: Number(version),
    occurredAt: isoInstant(millisecondsOf(Number(occurred))),
    recordedAt: isoInstant(millisecondsOf(Number(recorded))),
    data: JSON.parse(data ?? 'null') as unknown,
    metadata: JSON.parse(metadata) as EventMetadata,
  };
}

/**
 * What a fold looks at, and metadata that are none, as one JSON text: taking columns out of what a socket gave, one by one, costs more than
 * parsing. One text for a whole stream would be no cheaper, and could become too long.
 */
export const FOLDED_COLUMN = `concat('[', position, ',', revision, ',"', id, '",', to_json(type), ',', version, ',',
  date_part('epoch', occurred_at), ',', data,
  case when json_typeof(metadata) <> 'object' then ',' || metadata::text end, ']')`;

type FoldedRow = readonly [
  position: number,
  revision: number,
  id: string,
  type: string,
  version: number,
  occurred: number,
  data: unknown,
  damaged?: unknown,
];

export function readEventOf(stream: string, text: string): ReadEvent {
  const [position, revision, id, type, version, occurred, data, damaged] = JSON.parse(text) as FoldedRow;
  const event = {
    position,
    stream,
    revision,
    id,
    type,
    version,
    occurredAt: isoInstant(millisecondsOf(occurred)),
    data,
  };
  return damaged === undefined ? event : { ...event, metadata: damaged };
}
