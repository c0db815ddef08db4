import { isDeepStrictEqual } from 'node:util';
import { type RecordedEvent } from '../event';

const FIELDS = [
  'id',
  'stream',
  'revision',
  'type',
  'version',
  'occurredAt',
  'recordedAt',
  'data',
  'metadata',
] as const;

/** The name of the first field in which a copied event differs; positions are each log's own. */
export function differenceOf(event: RecordedEvent, copy: RecordedEvent): string | undefined {
  return FIELDS.find((field) => !isDeepStrictEqual(event[field], copy[field]));
}
