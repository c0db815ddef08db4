import { type LeafRecord } from '@diarium/verifier';

/**
 * What a leaf states, kept beside its hash so that a difference can be named: 112 bytes a leaf, fixed places.
 * Stream and type are not among them: where all else is the same and the hash is not, one of these was changed.
 */
export interface Particulars {
  readonly event: string;
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly revision: number;
  readonly version: number;
  readonly dataHash: string;
  readonly metadataHash: string;
}

export const PARTICULARS_BYTES = 112;

/** Where each stands within the particulars of a leaf. */
export const PARTICULARS_AT = {
  event: 0,
  position: 16,
  occurredAt: 24,
  recordedAt: 32,
  revision: 40,
  version: 44,
  dataHash: 48,
  metadataHash: 80,
} as const;

/** Writes the particulars of the `nth` leaf of a tile. */
export function writeParticulars(into: Buffer, nth: number, record: LeafRecord, position: number): void {
  const from = nth * PARTICULARS_BYTES;
  const { event, revision, version, occurredAt, recordedAt } = record;
  writeHex(into, from + PARTICULARS_AT.event, event);
  writeNumbers(into, from, {
    position,
    revision,
    version,
    occurredAt: milliseconds(occurredAt),
    recordedAt: milliseconds(recordedAt),
  });
  writeHex(into, from + PARTICULARS_AT.dataHash, record.dataHash);
  writeHex(into, from + PARTICULARS_AT.metadataHash, record.metadataHash);
}

type Numbers = Pick<Particulars, 'position' | 'revision' | 'version' | 'occurredAt' | 'recordedAt'>;

/** Writes all but id and hashes. @param from where the particulars of the leaf begin */
export function writeNumbers(into: Buffer, from: number, numbers: Numbers): void {
  // Doubles hold every position and every instant exactly.
  into.writeDoubleBE(numbers.position, from + PARTICULARS_AT.position);
  into.writeDoubleBE(numbers.occurredAt, from + PARTICULARS_AT.occurredAt);
  into.writeDoubleBE(numbers.recordedAt, from + PARTICULARS_AT.recordedAt);
  into.writeInt32BE(numbers.revision, from + PARTICULARS_AT.revision);
  into.writeInt32BE(numbers.version, from + PARTICULARS_AT.version);
}

const HYPHEN = 45;
const DIGITS = new Uint8Array(128);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Bytes from pairs of hexadecimal digits, with hyphens between some. A buffer's own way takes thrice the time for so few. */
function writeHex(into: Buffer, from: number, text: string): void {
  for (let next = 0, at = from; next < text.length; next += 2, at += 1) {
    if (text.charCodeAt(next) === HYPHEN) next += 1;
    into[at] = ((DIGITS[text.charCodeAt(next)] ?? 0) << 4) | (DIGITS[text.charCodeAt(next + 1)] ?? 0);
  }
}

const AS_LOGS_GIVE_IT = '2022-11-07T13:00:00.000Z'.length;
const MOST_DAYS = 50_000;
const days = new Map<string, number>();

/** `Date.parse` in a fifth of its time: building the proof log is bound by such things. */
function milliseconds(instant: string): number {
  if (instant.length !== AS_LOGS_GIVE_IT) return Date.parse(instant);
  const day = instant.slice(0, 10);
  let began = days.get(day);
  if (began === undefined) {
    began = Date.parse(day);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, began);
  }
  const minutes = numberAt(instant, 11) * 60 + numberAt(instant, 14);
  const hundredths = numberAt(instant, 17) * 100 + numberAt(instant, 20);
  return began + minutes * 60_000 + hundredths * 10 + digitAt(instant, 22);
}

const ZERO = 48;
const digitAt = (text: string, at: number): number => text.charCodeAt(at) - ZERO;
const numberAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1);

export function readParticulars(tile: Buffer, nth: number): Particulars {
  const from = nth * PARTICULARS_BYTES;
  const hex = (at: number, bytes: number) => tile.toString('hex', from + at, from + at + bytes);
  return {
    event: uuid(hex(PARTICULARS_AT.event, 16)),
    position: tile.readDoubleBE(from + PARTICULARS_AT.position),
    occurredAt: tile.readDoubleBE(from + PARTICULARS_AT.occurredAt),
    recordedAt: tile.readDoubleBE(from + PARTICULARS_AT.recordedAt),
    revision: tile.readInt32BE(from + PARTICULARS_AT.revision),
    version: tile.readInt32BE(from + PARTICULARS_AT.version),
    dataHash: hex(PARTICULARS_AT.dataHash, 32),
    metadataHash: hex(PARTICULARS_AT.metadataHash, 32),
  };
}

/** The position of the `nth` leaf of a tile. */
export const positionOfLeaf = (tile: Buffer, nth: number): number =>
  tile.readDoubleBE(nth * PARTICULARS_BYTES + PARTICULARS_AT.position);

/** The event of the `nth` leaf of a tile. */
export const eventOfLeaf = (tile: Buffer, nth: number): string =>
  uuid(tile.toString('hex', nth * PARTICULARS_BYTES, nth * PARTICULARS_BYTES + 16));

/** Which leaf of the tile has that position in the log; -1 for none. */
export function leafAtPosition(tile: Buffer, position: number): number {
  let [low, high] = [0, tile.length / PARTICULARS_BYTES - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const found = tile.readDoubleBE(middle * PARTICULARS_BYTES + PARTICULARS_AT.position);
    if (found === position) return middle;
    if (found < position) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const uuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
