import { canonical } from './canonical';
import { leafHash } from './merkle/hashing';
import { sha256Hex } from './sha256';

/** An event as the log holds it, before anything is decrypted or lifted to a newer version. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly version: number;
  /** ISO instants in UTC. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** What one leaf of the proof log states. Its canonical JSON is the leaf's content. */
export interface LeafRecord {
  /** SHA-256 of the canonical JSON of the stored data, in hexadecimal digits. */
  readonly dataHash: string;
  /** Id of the event. */
  readonly event: string;
  /** Place among all events, from 0, without a gap in any store. */
  readonly index: number;
  /** Version of this form. */
  readonly leaf: 1;
  readonly metadataHash: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly revision: number;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
}

/** @throws TypeError when data or metadata are not JSON */
export function leafRecord(event: StoredEvent, index: number): LeafRecord {
  return {
    dataHash: sha256Hex(canonical(event.data)),
    event: event.id,
    index,
    leaf: 1,
    metadataHash: sha256Hex(canonical(event.metadata)),
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    revision: event.revision,
    stream: event.stream,
    type: event.type,
    version: event.version,
  };
}

/** The record's canonical JSON: its fields stand in order already, and only texts need escaping. */
export function leafContent(record: LeafRecord): string {
  return (
    `{"dataHash":${quoted(record.dataHash)},"event":${quoted(record.event)},` +
    `"index":${record.index},"leaf":${record.leaf},"metadataHash":${quoted(record.metadataHash)},` +
    `"occurredAt":${quoted(record.occurredAt)},"recordedAt":${quoted(record.recordedAt)},` +
    `"revision":${record.revision},"stream":${quoted(record.stream)},` +
    `"type":${quoted(record.type)},"version":${record.version}}`
  );
}

// Ids, hashes and instants hold nothing that JSON escapes; looking costs less than escaping.
const PLAIN = /^[\w:.-]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

export function hashOfLeaf(record: LeafRecord): Buffer {
  return leafHash(leafContent(record));
}
