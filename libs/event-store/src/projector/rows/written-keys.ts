/** Bits for a key: with four probes, one key in 400 that was never written is taken for written. */
const BITS = 16;
const PROBES = 4;
const FIRST_CAPACITY = 4096;

/** The keys of a table that was empty when it was begun: which of them were surely never written. */
export class WrittenKeys {
  /** Bloom filters, each of twice the size of the one before: how many keys there will be is not known. */
  private readonly layers = [new Layer(FIRST_CAPACITY)];
  /** Rows that are one event each have its position as their key: a higher one than all is surely new. */
  private highest = -1;

  add(key: string): void {
    this.highest = Math.max(this.highest, wholeNumberIn(key));
    this.put(key);
  }

  private put(key: string): void {
    const last = this.layers[this.layers.length - 1] as Layer;
    if (last.add(hashOf(key))) return;
    this.layers.push(new Layer(last.capacity * 2));
    this.put(key);
  }

  /** True for a number above all that were added. */
  isAbove(key: string): boolean {
    return wholeNumberIn(key) > this.highest;
  }

  /** False for a key that was never added; now and then true for one, too. */
  mayHold(key: string): boolean {
    if (this.isAbove(key)) return false;
    const hash = hashOf(key);
    return this.layers.some((layer) => layer.mayHold(hash));
  }
}

const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;

/** -1 for a key that is none. */
function wholeNumberIn(key: string): number {
  // Nearly all keys begin with a letter, and looking costs less than matching.
  return key.charCodeAt(0) <= NINE && WHOLE_NUMBER.test(key) ? Number(key) : -1;
}

const NINE = 57;

class Layer {
  private readonly words: Uint32Array;
  private readonly mask: number;
  private count = 0;

  /** @param capacity keys, a power of two */
  constructor(readonly capacity: number) {
    this.words = new Uint32Array((capacity * BITS) / 32);
    this.mask = capacity * BITS - 1;
  }

  /** False when it is full. */
  add(hash: number): boolean {
    if (this.count === this.capacity) return false;
    this.count += 1;
    const step = stepOf(hash);
    for (let probe = 0, at = hash; probe < PROBES; probe += 1, at = (at + step) | 0) {
      const bit = at & this.mask;
      const word = bit >>> 5;
      this.words[word] = (this.words[word] as number) | (1 << (bit & 31));
    }
    return true;
  }

  mayHold(hash: number): boolean {
    const step = stepOf(hash);
    for (let probe = 0, at = hash; probe < PROBES; probe += 1, at = (at + step) | 0) {
      const bit = at & this.mask;
      if (((this.words[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** FNV-1a over the code units, mixed so that all bits depend on all of the key. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

const stepOf = (hash: number): number => mixed(hash ^ 0x9e3779b9) | 1;

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
