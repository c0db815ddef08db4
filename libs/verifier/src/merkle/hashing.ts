import { hash } from 'node:crypto';
import { HASH_BYTES, sha256 } from '../sha256';

/** Hash of the tree without leaves (RFC 6962, 2.1). */
export const EMPTY_ROOT = sha256('');

/** `SHA-256(0x00 || content)`; text is hashed as UTF-8. */
export function leafHash(content: string | Uint8Array): Buffer {
  if (typeof content === 'string') return sha256(`\0${content}`);
  return sha256(Buffer.concat([LEAF, content]));
}

/** `SHA-256(0x01 || left || right)` */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  both[0] = 1;
  both.set(left, 1);
  both.set(right, 1 + HASH_BYTES);
  return sha256(both);
}

/** The hash over 2, 4, 8 … hashes of equal height. */
export function hashOfComplete(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let index = 0; index + 1 < row.length; index += 2)
      above.push(nodeHash(row[index] as Uint8Array, row[index + 1] as Uint8Array));
    row = above;
  }
  return row[0] ?? EMPTY_ROOT;
}

/** The hash over a full tile, whose bytes it uses up: of millions of tiles, nothing is left to be collected. */
export function hashOfTile(hashes: Buffer): Buffer {
  for (let width = hashes.length; width > HASH_BYTES; width /= 2)
    for (let pair = 0; pair < width; pair += 2 * HASH_BYTES) {
      both[0] = 1;
      for (let at = 0; at < 2 * HASH_BYTES; at += 1) both[1 + at] = hashes[pair + at] as number;
      hashes.write(hash('sha256', both, 'binary'), pair / 2, 'latin1');
    }
  return hashes.subarray(0, HASH_BYTES);
}

const LEAF = Buffer.from([0]);
const both = Buffer.alloc(1 + 2 * HASH_BYTES);
