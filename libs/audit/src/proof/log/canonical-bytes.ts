import { type Place } from '@diarium/event-store';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** From here on the order of bytes is not that of UTF-16 code units. */
const FIRST_OUT_OF_ORDER = 0xee;
const MOST_DIGITS = 15;
const MOST_MEMBERS = 64;
const MOST_DEPTH = 64;
const FIRST_ROOM = 64 * 1024;

/** What JSON.stringify writes after a backslash, but for \u. */
const ESCAPED = new Uint8Array(256);
for (const letter of '"\\bfnrt') ESCAPED[letter.charCodeAt(0)] = 1;

/**
 * Canonical JSON (RFC 8785) from the bytes of valid JSON, with no value made of it: what JSON.stringify wrote needs no
 * more than its members put in order. What may have to be written otherwise (white space, fractions, other escapes,
 * names that stand twice) is left to whoever makes values of it.
 */
export class CanonicalBytes {
  /** What is being put in order, from 0 on, and as much room again to do it. */
  private bytes = Buffer.allocUnsafe(2 * FIRST_ROOM);
  private views: Uint8Array[] = [];
  private at = 0;
  private end = 0;
  private depth = 0;
  /** Where the members of all objects that are open begin and end. */
  private readonly begins: number[] = [];
  private readonly ends: number[] = [];
  private members = 0;

  /** @returns as many bytes as there were, which stand until the next are asked for; undefined where it cannot tell */
  of(page: Uint8Array, { from, to }: Place): Uint8Array | undefined {
    this.end = to - from;
    if (2 * this.end > this.bytes.length) {
      this.bytes = Buffer.allocUnsafe(4 * this.end);
      this.views = [];
    }
    this.bytes.set(page.subarray(from, to));
    this.at = 0;
    this.depth = 0;
    this.members = 0;
    return this.value() && this.at === this.end ? this.view(this.end) : undefined;
  }

  /** Most have the length of one before. */
  private view(length: number): Uint8Array {
    if (length >= FIRST_ROOM) return this.bytes.subarray(0, length);
    return (this.views[length] ??= this.bytes.subarray(0, length));
  }

  private value(): boolean {
    const first = this.bytes[this.at];
    if (first === QUOTE) return this.text();
    if (first === OBJECT) return this.nested(OBJECT_END);
    if (first === LIST) return this.nested(LIST_END);
    return this.scalar();
  }

  private nested(end: number): boolean {
    this.depth += 1;
    this.at += 1;
    const isInOrder = this.bytes[this.at] === end || (this.depth <= MOST_DEPTH && this.within(end));
    this.depth -= 1;
    if (!isInOrder || this.bytes[this.at] !== end) return false;
    this.at += 1;
    return true;
  }

  private within(end: number): boolean {
    return end === LIST_END ? this.items() : this.inOrder(this.members);
  }

  private items(): boolean {
    while (this.value()) {
      if (this.bytes[this.at] !== COMMA) return true;
      this.at += 1;
    }
    return false;
  }

  private inOrder(first: number): boolean {
    let isSorted = true;
    for (;;) {
      const begin = this.at;
      if (!this.member()) return false;
      const nth = this.members;
      this.begins[nth] = begin;
      this.ends[nth] = this.at;
      this.members += 1;
      isSorted &&= nth === first || this.compared(this.begins[nth - 1] as number, begin) < 0;
      if (this.bytes[this.at] !== COMMA) break;
      this.at += 1;
    }
    const isWritten = isSorted || (this.members - first <= MOST_MEMBERS && this.sort(first));
    this.members = first;
    return isWritten;
  }

  private member(): boolean {
    if (this.bytes[this.at] !== QUOTE || !this.name() || this.bytes[this.at] !== COLON) return false;
    this.at += 1;
    return this.value();
  }

  /** Puts the members from the first on in order; false where a name stands twice. */
  private sort(first: number): boolean {
    const { begins, ends, members, bytes, at: end } = this;
    const start = begins[first] as number;
    for (let nth = first + 1; nth < members; nth += 1) if (!this.insert(nth, first)) return false;
    const aside = this.end - start;
    bytes.copyWithin(this.end, start, end);
    for (let nth = first, at = start; nth < members; nth += 1) {
      if (nth > first) bytes[at++] = COMMA;
      const [from, to] = [(begins[nth] as number) + aside, (ends[nth] as number) + aside];
      bytes.copyWithin(at, from, to);
      at += to - from;
    }
    return true;
  }

  private insert(nth: number, first: number): boolean {
    const { begins, ends } = this;
    const [begin, end] = [begins[nth] as number, ends[nth] as number];
    let place = nth;
    for (; place > first; place -= 1) {
      const order = this.compared(begin, begins[place - 1] as number);
      if (order === 0) return false;
      if (order > 0) break;
      begins[place] = begins[place - 1] as number;
      ends[place] = ends[place - 1] as number;
    }
    begins[place] = begin;
    ends[place] = end;
    return true;
  }

  /** Of two names, which comes first; 0 for the same. */
  private compared(one: number, other: number): number {
    const { bytes } = this;
    let at = 1;
    while (bytes[one + at] === bytes[other + at] && bytes[one + at] !== QUOTE) at += 1;
    const [left, right] = [bytes[one + at] as number, bytes[other + at] as number];
    if (left === right) return 0;
    if (left === QUOTE) return -1;
    return right === QUOTE ? 1 : left - right;
  }

  private name(): boolean {
    const { bytes, end } = this;
    let at = this.at + 1;
    for (let byte = bytes[at] as number; byte !== QUOTE; byte = bytes[at] as number) {
      if (byte === BACKSLASH || byte >= FIRST_OUT_OF_ORDER || at >= end) return false;
      at += 1;
    }
    this.at = at + 1;
    return true;
  }

  private text(): boolean {
    const { bytes, end } = this;
    let at = this.at + 1;
    for (let byte = bytes[at] as number; byte !== QUOTE; byte = bytes[at] as number) {
      if (byte === BACKSLASH && ESCAPED[bytes[(at += 1)] as number] !== 1) return false;
      if (at >= end) return false;
      at += 1;
    }
    this.at = at + 1;
    return true;
  }

  /** A whole number, `true`, `false` or `null`. */
  private scalar(): boolean {
    const { bytes, at } = this;
    if ((bytes[at] as number) >= LETTER_A) return this.pass(LETTER_A, LETTER_Z) > 0;
    const isNegative = bytes[at] === MINUS;
    if (isNegative) this.at += 1;
    const isMinusZero = isNegative && bytes[this.at] === ZERO;
    const digits = this.pass(ZERO, NINE);
    return !isMinusZero && digits > 0 && digits <= MOST_DIGITS;
  }

  /** How many bytes of these stand there. */
  private pass(low: number, high: number): number {
    const { bytes, end, at: began } = this;
    let at = began;
    while (at < end && (bytes[at] as number) >= low && (bytes[at] as number) <= high) at += 1;
    this.at = at;
    return at - began;
  }
}
