import { HASH_BYTES } from '../sha256';
import { EMPTY_ROOT, hashOfComplete, hashOfTile, nodeHash } from './hashing';
import { hashesIn, TILE_WIDTH, type TileAt } from './tiles';

/** A tile as it stands after something was added to it. */
export interface GrownTile extends TileAt {
  readonly hashes: Buffer;
}

interface Rightmost {
  tile: number;
  width: number;
  readonly hashes: Buffer;
  isTouched: boolean;
}

/**
 * A tree that only grows, as its tiles: it keeps the rightmost tile of each level, and hands over those that
 * leaves were added to.
 */
export class GrowingTree {
  private readonly levels: Rightmost[] = [];
  private filled: GrownTile[] = [];

  /** @param rightmost the last tile of each level that is not full, of a tree of `size` leaves */
  constructor(
    private leaves = 0,
    rightmost: readonly GrownTile[] = [],
  ) {
    for (let level = 0; TILE_WIDTH ** level <= leaves; level += 1) {
      const hashes = Math.floor(leaves / TILE_WIDTH ** level);
      const tile = Math.floor(hashes / TILE_WIDTH);
      const known = rightmost.find((one) => one.level === level && one.tile === tile);
      const width = hashes % TILE_WIDTH;
      if (width > 0 && known?.hashes.length !== width * HASH_BYTES)
        throw new RangeError(`The last tile of level ${level} is not the one of a tree of ${leaves} leaves.`);
      this.levels.push({ tile, width, hashes: tileOf(known?.hashes), isTouched: false });
    }
  }

  get size(): number {
    return this.leaves;
  }

  add(leaf: Uint8Array): void {
    this.leaves += 1;
    this.put(0, leaf);
  }

  /** The tiles that grew since they were last taken, full ones first. */
  takeGrown(): readonly GrownTile[] {
    const open = this.levels.flatMap((level, at) =>
      level.isTouched && level.width > 0
        ? [
            {
              level: at,
              tile: level.tile,
              hashes: Buffer.from(level.hashes.subarray(0, level.width * HASH_BYTES)),
            },
          ]
        : [],
    );
    for (const level of this.levels) level.isTouched = false;
    const grown = [...this.filled, ...open];
    this.filled = [];
    return grown;
  }

  /** The root of the tree as it is now. */
  root(): Uint8Array {
    let right: Uint8Array | undefined;
    for (const { hashes, width } of this.levels)
      right = foldRight(hashesIn(hashes.subarray(0, width * HASH_BYTES)), right);
    return right ?? EMPTY_ROOT;
  }

  private put(at: number, hash: Uint8Array): void {
    const level = (this.levels[at] ??= { tile: 0, width: 0, hashes: tileOf(undefined), isTouched: false });
    level.hashes.set(hash, level.width * HASH_BYTES);
    level.width += 1;
    level.isTouched = true;
    if (level.width < TILE_WIDTH) return;
    this.filled.push({ level: at, tile: level.tile, hashes: Buffer.from(level.hashes) });
    level.tile += 1;
    level.width = 0;
    this.put(at + 1, hashOfTile(level.hashes));
  }
}

/** The root over leaf hashes that are all at hand. */
export function rootOfLeaves(leaves: Iterable<Uint8Array>): Uint8Array {
  const tree = new GrowingTree();
  for (const leaf of leaves) {
    tree.add(leaf);
    if (tree.size % TILE_WIDTH === 0) tree.takeGrown();
  }
  return tree.root();
}

/** The hash over what a tile holds, with the hash of all that is right of it, which is less than one of its hashes spans. */
function foldRight(hashes: readonly Uint8Array[], right: Uint8Array | undefined): Uint8Array | undefined {
  let folded = right;
  for (let end = hashes.length; end > 0;) {
    const width = lowestPower(end);
    const complete = hashOfComplete(hashes.slice(end - width, end));
    folded = folded ? nodeHash(complete, folded) : complete;
    end -= width;
  }
  return folded;
}

/** The lowest power of two in a number up to 256: the widest complete subtree that ends there. */
const lowestPower = (number: number): number => number & -number;

function tileOf(hashes: Uint8Array | undefined): Buffer {
  const tile = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
  if (hashes) tile.set(hashes);
  return tile;
}
