import { HASH_BYTES } from '../sha256';
import { nodeHash } from './hashing';

export interface Inclusion {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

export interface Consistency {
  readonly earlier: number;
  readonly size: number;
  readonly earlierRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** True when the leaf stands at that place of the tree with that root (RFC 9162, 2.1.3.2). */
export function isIncluded({ leafHash, index, size, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (!areHashes([leafHash, root, ...proof])) return false;
  const sides = sidesOf(index, size - 1, proof.length);
  return sides !== undefined && isSame(climb(leafHash, proof, sides), root);
}

/** True when the tree begins with the earlier one (RFC 9162, 2.1.4.2). That it continues nothing proves nothing. */
export function isConsistent(given: Consistency): boolean {
  const { earlier, size, earlierRoot, root, proof } = given;
  if (!isCount(earlier) || !isCount(size) || earlier === 0) return false;
  if (earlier === size) return proof.length === 0 && isSame(earlierRoot, root);
  return earlier < size && proof.length > 0 && areHashes([earlierRoot, root, ...proof]) && leadsOn(given);
}

function leadsOn({ earlier, size, earlierRoot, root, proof }: Consistency): boolean {
  const [first = earlierRoot, ...rest] = isPowerOfTwo(earlier) ? [earlierRoot, ...proof] : proof;
  let [node, last] = [earlier - 1, size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  const sides = sidesOf(node, last, rest.length);
  if (!sides) return false;
  const before = climb(
    first,
    rest.filter((_, at) => sides[at] === 'left'),
    sides.filter((side) => side === 'left'),
  );
  return isSame(before, earlierRoot) && isSame(climb(first, rest, sides), root);
}

type Side = 'left' | 'right';

/**
 * On which side of the way from a node up to the root each hash of a proof stands; undefined when a proof of that
 * length does not lead to the root.
 */
function sidesOf(from: number, lastOfTree: number, length: number): readonly Side[] | undefined {
  const sides: Side[] = [];
  let [node, last] = [from, lastOfTree];
  while (sides.length < length) {
    if (last === 0) return undefined;
    const isLeft = isOdd(node) || node === last;
    sides.push(isLeft ? 'left' : 'right');
    while (isLeft && !isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? sides : undefined;
}

function climb(from: Uint8Array, proof: readonly Uint8Array[], sides: readonly Side[]): Uint8Array {
  return proof.reduce(
    (hash, beside, at) => (sides[at] === 'left' ? nodeHash(beside, hash) : nodeHash(hash, beside)),
    from,
  );
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

const areHashes = (hashes: readonly Uint8Array[]): boolean =>
  hashes.every(({ length }) => length === HASH_BYTES);

// Not with bits: these are 32 wide, and a log may be longer.
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isPowerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value));
