import { HASH_BYTES } from '../sha256';
import { hashOfComplete } from './hashing';
import { type HashOf } from './tree';

/** Hashes in a full tile, and the levels of the tree that a tile spans (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A tile's place: its level (0 holds leaf hashes) and its index within it. */
export interface TileAt {
  readonly level: number;
  readonly tile: number;
}

/** How many hashes the tile has in a tree of `size` leaves; 0 for one that is not there. */
export function tileWidth({ level, tile }: TileAt, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - tile * TILE_WIDTH));
}

/** `tile/0/x001/234`, or `tile/0/x001/234.p/112` for a tile that is not full. */
export function tilePath({ level, tile }: TileAt, width: number): string {
  const groups: string[] = [];
  for (let rest = tile; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(String(rest % 1000).padStart(3, '0'));
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

const TILE_PATH = /^tile\/(0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** What a path asks for; undefined for one that is not written as `tilePath` writes it. */
export function parseTilePath(path: string): (TileAt & { readonly width: number }) | undefined {
  const [, level, groups, part] = TILE_PATH.exec(path) ?? [];
  if (level === undefined || groups === undefined) return undefined;
  const tile = Number(groups.replaceAll(/[x/]/g, ''));
  const asked = { level: Number(level), tile, width: part === undefined ? TILE_WIDTH : Number(part) };
  return Number.isSafeInteger(tile) && tilePath(asked, asked.width) === path ? asked : undefined;
}

/** In which tile the hash of a complete subtree stands, or from which hashes of it it is made. */
export function tileOf(
  level: number,
  index: number,
): TileAt & { readonly from: number; readonly count: number } {
  const count = 2 ** (level % TILE_HEIGHT);
  const first = index * count;
  return {
    level: Math.floor(level / TILE_HEIGHT),
    tile: Math.floor(first / TILE_WIDTH),
    from: first % TILE_WIDTH,
    count,
  };
}

/** The hashes of complete subtrees, from tiles. */
export function hashesFrom(tileAt: (at: TileAt) => Uint8Array): HashOf {
  return (level, index) => {
    const { from, count, ...at } = tileOf(level, index);
    const hashes = tileAt(at);
    if (hashes.length < (from + count) * HASH_BYTES)
      throw new RangeError(`${tilePath(at, TILE_WIDTH)} holds ${hashes.length / HASH_BYTES} hashes.`);
    return hashOfComplete(hashesIn(hashes.subarray(from * HASH_BYTES, (from + count) * HASH_BYTES)));
  };
}

/** The hashes of a tile, one by one. */
export function hashesIn(tile: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: tile.length / HASH_BYTES }, (_, at) =>
    tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}
