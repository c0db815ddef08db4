import { type EventBytes, isoInstant, type Place } from '@diarium/event-store';
import { TILE_WIDTH } from '@diarium/verifier';
import { PARTICULARS_AT, PARTICULARS_BYTES } from './particulars';

const LEAF_PREFIX = 0;
const [QUOTE, BACKSLASH, SPACE, HYPHEN] = [0x22, 0x5c, 0x20, 0x2d];
const [ZERO, COLON, POINT, ZULU] = [0x30, 0x3a, 0x2e, 0x5a];
const HEX = Buffer.from('0123456789abcdef');
/** The bytes of an id between hyphens. */
const ID_GROUPS = [4, 2, 2, 2, 6] as const;
const DAY_MS = 86_400_000;
const MIDNIGHT = '00:00:00.000Z';

const part = (text: string): Buffer => Buffer.from(text);
const PARTS = {
  dataHash: part('{"dataHash":"'),
  event: part('","event":"'),
  index: part('","index":'),
  metadataHash: part(',"leaf":1,"metadataHash":"'),
  occurredAt: part('","occurredAt":"'),
  recordedAt: part('","recordedAt":"'),
  revision: part('","revision":'),
  stream: part(',"stream":"'),
  type: part('","type":"'),
  version: part('","version":'),
  end: part('}'),
};

/** All but the names of an event. */
const FIXED_ROOM = 1024;

/** Writes the content of leaves, as `leafContent` does, after the byte that RFC 6962 puts before each. */
export class LeafText {
  private bytes = Buffer.allocUnsafe(2 * FIXED_ROOM);
  private length = 0;
  private day = Number.NaN;
  private date = Buffer.alloc(0);

  /**
   * @param particulars of its tile, with hashes and id of this leaf in their place
   * @returns undefined where a name is to be written otherwise than it is stored
   */
  of(event: EventBytes, index: number, particulars: Uint8Array): Uint8Array | undefined {
    const stated = (index % TILE_WIDTH) * PARTICULARS_BYTES;
    this.begin(event);
    this.put(PARTS.dataHash);
    this.putHex(particulars, stated + PARTICULARS_AT.dataHash, 32);
    this.put(PARTS.event);
    this.putId(particulars, stated + PARTICULARS_AT.event);
    this.put(PARTS.index);
    this.putNumber(index);
    this.put(PARTS.metadataHash);
    this.putHex(particulars, stated + PARTICULARS_AT.metadataHash, 32);
    this.put(PARTS.occurredAt);
    this.putInstant(event.occurredAt);
    this.put(PARTS.recordedAt);
    this.putInstant(event.recordedAt);
    this.put(PARTS.revision);
    this.putNumber(event.revision);
    this.put(PARTS.stream);
    if (!this.putName(event.page, event.stream)) return undefined;
    this.put(PARTS.type);
    if (!this.putName(event.page, event.type)) return undefined;
    this.put(PARTS.version);
    this.putNumber(event.version);
    this.put(PARTS.end);
    return this.bytes.subarray(0, this.length);
  }

  private begin({ stream, type }: EventBytes): void {
    const room = FIXED_ROOM + stream.to - stream.from + type.to - type.from;
    if (room > this.bytes.length) this.bytes = Buffer.allocUnsafe(2 * room);
    this.bytes[0] = LEAF_PREFIX;
    this.length = 1;
  }

  private put(text: Uint8Array): void {
    const { bytes } = this;
    let { length } = this;
    for (let at = 0; at < text.length; at += 1) bytes[length++] = text[at] as number;
    this.length = length;
  }

  private putHex(from: Uint8Array, begin: number, count: number): void {
    const { bytes } = this;
    let { length } = this;
    for (let at = begin; at < begin + count; at += 1) {
      const byte = from[at] as number;
      bytes[length++] = HEX[byte >> 4] as number;
      bytes[length++] = HEX[byte & 15] as number;
    }
    this.length = length;
  }

  private putId(from: Uint8Array, begin: number): void {
    let at = begin;
    for (const count of ID_GROUPS) {
      if (at > begin) this.bytes[this.length++] = HYPHEN;
      this.putHex(from, at, count);
      at += count;
    }
  }

  private putNumber(number: number): void {
    this.putAscii(String(number));
  }

  /** Its day is nearly always the one of the instant before. */
  private putInstant(ms: number): void {
    const day = Math.floor(ms / DAY_MS);
    if (day !== this.day) {
      this.date = Buffer.from(isoInstant(day * DAY_MS).slice(0, -MIDNIGHT.length));
      this.day = day;
    }
    this.put(this.date);
    const inDay = ms - day * DAY_MS;
    this.putTwoDigits(Math.floor(inDay / 3_600_000), COLON);
    this.putTwoDigits(Math.floor(inDay / 60_000) % 60, COLON);
    this.putTwoDigits(Math.floor(inDay / 1000) % 60, POINT);
    this.bytes[this.length++] = ZERO + (Math.floor(inDay / 100) % 10);
    this.putTwoDigits(inDay % 100, ZULU);
  }

  private putTwoDigits(number: number, then: number): void {
    this.bytes[this.length++] = ZERO + Math.floor(number / 10);
    this.bytes[this.length++] = ZERO + (number % 10);
    this.bytes[this.length++] = then;
  }

  private putAscii(text: string): void {
    const { bytes } = this;
    let { length } = this;
    for (let at = 0; at < text.length; at += 1) bytes[length++] = text.charCodeAt(at);
    this.length = length;
  }

  /** False where JSON escapes something of it. */
  private putName(page: Uint8Array, { from, to }: Place): boolean {
    const { bytes } = this;
    let { length } = this;
    for (let at = from; at < to; at += 1) {
      const byte = page[at] as number;
      if (byte < SPACE || byte === QUOTE || byte === BACKSLASH) return false;
      bytes[length++] = byte;
    }
    this.length = length;
    return true;
  }
}
