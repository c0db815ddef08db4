import { EMPTY_ROOT, nodeHash } from './hashing';

/** The hash of a complete subtree: the one over the leaves `[index · 2^level, (index + 1) · 2^level)`. */
export type HashOf = (level: number, index: number) => Uint8Array;

/** Hash of the tree over the first `size` leaves (RFC 6962, 2.1). */
export function rootOf(size: number, hashOf: HashOf): Uint8Array {
  return size === 0 ? EMPTY_ROOT : rangeHash(0, size, hashOf);
}

/** The hashes beside the way from a leaf up to the root (RFC 6962, 2.1.1), the leaf's own neighbour first. */
export function inclusionProof(index: number, size: number, hashOf: HashOf): readonly Uint8Array[] {
  if (!isWithin(index, size)) throw new RangeError(`There is no leaf ${index} in a tree of ${size}.`);
  const path: Uint8Array[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      path.push(rangeHash(middle, end, hashOf));
      end = middle;
    } else {
      path.push(rangeHash(start, middle, hashOf));
      start = middle;
    }
  }
  return path.reverse();
}

/** Proof that a tree of `size` leaves begins with the tree of its first `earlier` ones (RFC 6962, 2.1.2). */
export function consistencyProof(earlier: number, size: number, hashOf: HashOf): readonly Uint8Array[] {
  if (earlier < 0 || earlier > size)
    throw new RangeError(`A tree of ${size} does not begin with one of ${earlier}.`);
  if (earlier === 0 || earlier === size) return [];
  const proof: Uint8Array[] = [];
  let [start, end] = [0, size];
  while (end !== earlier) {
    const middle = start + largestPowerBelow(end - start);
    if (earlier <= middle) {
      proof.push(rangeHash(middle, end, hashOf));
      end = middle;
    } else {
      proof.push(rangeHash(start, middle, hashOf));
      start = middle;
    }
  }
  // From the first leaf on, the verifier knows the hash: it is the earlier root.
  if (start > 0) proof.push(rangeHash(start, end, hashOf));
  return proof.reverse();
}

function rangeHash(start: number, end: number, hashOf: HashOf): Uint8Array {
  const width = end - start;
  const level = Math.log2(width);
  if (Number.isInteger(level)) return hashOf(level, start / width);
  const middle = start + largestPowerBelow(width);
  return nodeHash(rangeHash(start, middle, hashOf), rangeHash(middle, end, hashOf));
}

/** The largest power of two below `width`, which is at least 2. */
function largestPowerBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}

const isWithin = (index: number, size: number): boolean =>
  Number.isSafeInteger(index) && index >= 0 && index < size;
