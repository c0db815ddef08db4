import { type Pool } from 'pg';
import { type EventBytes, type RecordedEvent } from '@diarium/event-store';
import { GrowingTree, TILE_WIDTH, tileWidth } from '@diarium/verifier';
import { LeafWriter } from './leaf-writer';
import { PARTICULARS_BYTES } from './particulars';
import { type LeavesRow, type ProofState, proofTables, type TileRow } from './proof-tables';

/** Events on their way into the proof log: all of the log after one position, up to another. */
export interface ProofPage {
  readonly events: readonly (RecordedEvent | EventBytes)[];
  readonly position: number;
}

/** What a page makes of the tree, on its way to the tables. */
export interface Grown {
  readonly from: ProofState;
  readonly to: ProofState;
  readonly tiles: readonly TileRow[];
  readonly leaves: readonly LeavesRow[];
}

/**
 * Adds leaves, page by page, each page in one transaction with the state: one is made while the one before is
 * written. It remembers the right edge of the tree; when another process was faster, it is made anew from the tables.
 */
export class ProofWriter {
  private readonly tree: GrowingTree;
  private readonly leafWriter = new LeafWriter();
  private open: LeavesRow | undefined;

  private constructor(
    private readonly pool: Pool,
    private current: ProofState,
    edge: { readonly tree: GrowingTree; readonly open: LeavesRow | undefined },
  ) {
    this.tree = edge.tree;
    this.open = edge.open;
  }

  static async from(pool: Pool, state: ProofState): Promise<ProofWriter> {
    const wanted = [];
    for (let level = 0; TILE_WIDTH ** level <= state.size; level += 1)
      wanted.push({ level, tile: Math.floor(state.size / TILE_WIDTH ** (level + 1)) });
    const last = Math.floor(state.size / TILE_WIDTH);
    const [tiles, leaves] = await Promise.all([
      proofTables.tiles(pool, wanted),
      proofTables.leaves(pool, last, 1),
    ]);
    // A tile is cut to what the tree had: nothing that stands beyond it was ever counted.
    const edge = tiles.map((tile) => ({
      ...tile,
      hashes: tile.hashes.subarray(0, tileWidth(tile, state.size) * 32),
    }));
    const tree = new GrowingTree(state.size, edge);
    return new ProofWriter(pool, state, {
      tree,
      open: state.size % TILE_WIDTH === 0 ? undefined : leaves[0],
    });
  }

  /** With everything that was taken in, also what is not written yet. */
  get state(): ProofState {
    return this.current;
  }

  /** Takes in a page that follows what was taken in before. Pages are to be written in the same order. */
  take({ events, position }: ProofPage): Grown {
    const from = this.current;
    const leaves = this.grow(events);
    this.current = { ...from, size: this.tree.size, position };
    return { from, to: this.current, tiles: this.tree.takeGrown(), leaves };
  }

  /** @returns false when another process extends the log, or has: nothing was written, and this writer is spent */
  async write({ from, to, tiles, leaves }: Grown): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL synchronous_commit = off');
      if (!(await proofTables.lock(client)) || !(await proofTables.advance(client, from, to))) {
        await client.query('ROLLBACK');
        return false;
      }
      if (tiles.length > 0) {
        await proofTables.writeTiles(client, tiles);
        await proofTables.writeLeaves(client, leaves);
      }
      await client.query('COMMIT');
      return true;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** The particulars of all tiles that the events touch. */
  private grow(events: ProofPage['events']): readonly LeavesRow[] {
    const touched: LeavesRow[] = [];
    for (const event of events) {
      const index = this.tree.size;
      const nth = index % TILE_WIDTH;
      if (nth === 0 || !this.open) this.open = beginTile(Math.floor(index / TILE_WIDTH), event.position);
      const tile = this.open;
      if (touched.at(-1)?.tile !== tile.tile) touched.push(withRoom(tile));
      const { particulars } = touched[touched.length - 1] ?? tile;
      this.tree.add(this.leafWriter.write(event, index, particulars));
    }
    const last = touched.at(-1);
    if (!last) return [];
    const width = ((this.tree.size - 1) % TILE_WIDTH) + 1;
    this.open = { ...last, particulars: last.particulars.subarray(0, width * PARTICULARS_BYTES) };
    return [...touched.slice(0, -1), this.open];
  }
}

const beginTile = (tile: number, firstPosition: number): LeavesRow => ({
  tile,
  firstPosition,
  particulars: Buffer.alloc(0),
});

/** The same leaves with room for a full tile. */
function withRoom(row: LeavesRow): LeavesRow {
  const particulars = Buffer.alloc(TILE_WIDTH * PARTICULARS_BYTES);
  row.particulars.copy(particulars);
  return { ...row, particulars };
}
