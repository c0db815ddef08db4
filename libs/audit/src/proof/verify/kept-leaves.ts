import { type Pool } from 'pg';
import { HASH_BYTES, TILE_WIDTH } from '@diarium/verifier';
import { eventOfLeaf, PARTICULARS_BYTES, positionOfLeaf, readParticulars } from '../log/particulars';
import { type LeavesRow, proofTables } from '../log/proof-tables';
import { type KeptLeaf } from './compare-leaf';

const TILES_AT_ONCE = 16;

interface Tile extends LeavesRow {
  readonly hashes: Buffer;
  readonly count: number;
}

/** Goes through the leaves that are kept, one after the other, some tiles read at a time and some ahead. */
export class KeptLeaves {
  private tiles: readonly Tile[] = [];
  private ahead: Promise<readonly Tile[]>;
  private nextTile = TILES_AT_ONCE;
  private at = 0;
  private nth = -1;

  /** @param size of the tree */
  constructor(
    private readonly pool: Pool,
    private readonly size: number,
  ) {
    this.ahead = this.read(0);
  }

  /** Goes on to the next leaf; waits only where tiles have to be read. */
  next(): Promise<void> | undefined {
    this.nth += 1;
    const tile = this.tiles[this.at];
    if (tile && this.nth < tile.count) return undefined;
    this.at += 1;
    this.nth = 0;
    return this.at < this.tiles.length ? undefined : this.turn();
  }

  /** Its position in the log; undefined after the last. */
  get position(): number | undefined {
    const tile = this.tiles[this.at];
    return tile && positionOfLeaf(tile.particulars, this.nth);
  }

  /** True when the leaf stands at that place, for that event, with that hash. */
  isThe(index: number, { event, hash }: { readonly event: string; readonly hash: Buffer }): boolean {
    const tile = this.tiles[this.at];
    if (tile?.tile !== Math.floor(index / TILE_WIDTH) || index % TILE_WIDTH !== this.nth) return false;
    const from = this.nth * HASH_BYTES;
    if (tile.hashes.length < from + HASH_BYTES) return false;
    if (hash.compare(tile.hashes, from, from + HASH_BYTES) !== 0) return false;
    return eventOfLeaf(tile.particulars, this.nth) === event;
  }

  /** The leaf with all that was kept of it; undefined after the last. */
  get current(): KeptLeaf | undefined {
    const { nth } = this;
    const tile = this.tiles[this.at];
    if (!tile) return undefined;
    const hash = tile.hashes.subarray(nth * HASH_BYTES, (nth + 1) * HASH_BYTES);
    return { ...readParticulars(tile.particulars, nth), index: tile.tile * TILE_WIDTH + nth, hash };
  }

  /** To the next tiles that are there: some may be gone. */
  private async turn(): Promise<void> {
    for (;;) {
      this.tiles = await this.ahead;
      this.at = 0;
      const isLast = this.nextTile * TILE_WIDTH >= this.size;
      this.ahead = this.read(this.nextTile);
      this.nextTile += TILES_AT_ONCE;
      if (this.tiles.length > 0 || isLast) return;
    }
  }

  private read(from: number): Promise<readonly Tile[]> {
    const reading = this.readTiles(from);
    // It is thrown where it is waited for.
    reading.catch(() => undefined);
    return reading;
  }

  private async readTiles(from: number): Promise<readonly Tile[]> {
    if (from * TILE_WIDTH >= this.size) return [];
    const wanted = Array.from({ length: TILES_AT_ONCE }, (_, at) => ({ level: 0, tile: from + at }));
    const [tiles, rows] = await Promise.all([
      proofTables.tiles(this.pool, wanted),
      proofTables.leaves(this.pool, from, TILES_AT_ONCE),
    ]);
    const hashes = new Map(tiles.map((tile) => [tile.tile, tile.hashes]));
    return rows
      .map((row) => ({
        ...row,
        hashes: hashes.get(row.tile) ?? Buffer.alloc(0),
        count: Math.min(
          Math.floor(row.particulars.length / PARTICULARS_BYTES),
          this.size - row.tile * TILE_WIDTH,
        ),
      }))
      .filter(({ count }) => count > 0);
  }
}
