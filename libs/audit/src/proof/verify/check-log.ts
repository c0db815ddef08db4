import { type Pool } from 'pg';
import { type EventStore, type LogPage, type RecordedEvent } from '@diarium/event-store';
import { GrowingTree, HASH_BYTES, hashOfLeaf, leafRecord, TILE_WIDTH } from '@diarium/verifier';
import { type LeavesRow, type ProofState, proofTables } from '../log/proof-tables';
import { PARTICULARS_BYTES, readParticulars } from '../log/particulars';
import { compareLeaf, type KeptLeaf } from './compare-leaf';
import { Displaced } from './displaced';
import { type Findings } from './report';

export interface LogCheck {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'readAll'>;
  readonly state: ProofState;
  readonly findings: Findings;
  readonly onProgress?: ((events: number) => void) | undefined;
  /** Sizes at which the root is wanted, rising. */
  readonly sizes: readonly number[];
}

export interface CheckedLog {
  /** How many events the log holds. */
  readonly events: number;
  /** Events that the proof log had not taken in. */
  readonly pending: number;
  /** The roots over today's events, by size. */
  readonly roots: ReadonlyMap<number, Uint8Array>;
}

const PAGE = 2048;
const TILES_AT_ONCE = 16;

/** Holds the log against its leaves, event by event, and the tiles against the tree that follows from the log. */
export async function checkLog(check: LogCheck): Promise<CheckedLog> {
  const displaced = new Displaced(check.state.position);
  const tree = new TodaysTree(check);
  const leaves = keptLeaves(check.pool, check.state.size);
  let kept = await nextOf(leaves);
  for await (const event of eventsOf(check.store)) {
    await tree.add(event);
    while (kept && kept.position < event.position) {
      displaced.lost(kept);
      kept = await nextOf(leaves);
    }
    if (kept?.position !== event.position) displaced.met(event);
    else {
      if (kept.event === event.id) check.findings.add(...compareLeaf(kept, event).findings);
      else {
        displaced.lost(kept);
        displaced.met(event);
      }
      kept = await nextOf(leaves);
    }
    if (tree.size % PAGE === 0) check.onProgress?.(tree.size);
  }
  for (; kept; kept = await nextOf(leaves)) displaced.lost(kept);
  check.findings.add(...displaced.findings());
  await tree.end();
  return { events: tree.size, pending: Math.max(0, tree.size - check.state.size), roots: tree.roots };
}

/** The tree over the events of today, compared tile by tile with the one that is kept. */
class TodaysTree {
  readonly roots = new Map<number, Uint8Array>();
  private readonly tree = new GrowingTree();
  private readonly wanted: Set<number>;

  constructor(private readonly check: LogCheck) {
    this.wanted = new Set(check.sizes);
    this.note();
  }

  get size(): number {
    return this.tree.size;
  }

  async add(event: RecordedEvent): Promise<void> {
    this.tree.add(hashOfLeaf(leafRecord(event, this.tree.size)));
    this.note();
    if (this.tree.size % (TILE_WIDTH * TILES_AT_ONCE) === 0) await this.compare();
  }

  async end(): Promise<void> {
    await this.compare();
  }

  private note(): void {
    if (this.wanted.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root());
  }

  private async compare(): Promise<void> {
    // A difference in a leaf is told of the leaf; only what is above it stands in no event.
    const above = this.tree.takeGrown().filter(({ level, hashes }) => level > 0 && hashes.length > 0);
    const kept = await proofTables.tiles(this.check.pool, above);
    for (const { level, tile, hashes } of kept) {
      const own = above.find((one) => one.level === level && one.tile === tile)?.hashes;
      const shared = Math.min(hashes.length, own?.length ?? 0);
      if (own && !this.isExplained && !hashes.subarray(0, shared).equals(own.subarray(0, shared)))
        this.check.findings.add({ code: 'proof.tile-changed', details: { level, tile } });
    }
  }

  /** Where an event was changed, all tiles above it differ, too. */
  private get isExplained(): boolean {
    return this.check.findings.count > 0;
  }
}

async function* eventsOf(store: LogCheck['store']): AsyncGenerator<RecordedEvent, undefined> {
  let reading: Promise<LogPage> = store.readAll({ after: 0, limit: PAGE });
  for (;;) {
    const page = await reading;
    if (!page.atHead) reading = store.readAll({ after: page.position, limit: PAGE });
    yield* page.events;
    if (page.atHead) return undefined;
  }
}

async function* keptLeaves(pool: Pool, size: number): AsyncGenerator<KeptLeaf, undefined> {
  for (let from = 0; from * TILE_WIDTH < size; from += TILES_AT_ONCE) {
    const wanted = Array.from({ length: TILES_AT_ONCE }, (_, at) => ({ level: 0, tile: from + at }));
    const [tiles, rows] = await Promise.all([
      proofTables.tiles(pool, wanted),
      proofTables.leaves(pool, from, TILES_AT_ONCE),
    ]);
    const hashes = new Map(tiles.map((tile) => [tile.tile, tile.hashes]));
    for (const row of rows) yield* leavesIn(row, hashes.get(row.tile) ?? Buffer.alloc(0), size);
  }
  return undefined;
}

function* leavesIn({ tile, particulars }: LeavesRow, hashes: Buffer, size: number): Generator<KeptLeaf> {
  const first = tile * TILE_WIDTH;
  const count = Math.min(particulars.length / PARTICULARS_BYTES, size - first);
  for (let nth = 0; nth < count; nth += 1) {
    const hash = hashes.subarray(nth * HASH_BYTES, (nth + 1) * HASH_BYTES);
    yield { ...readParticulars(particulars, nth), index: first + nth, hash };
  }
}

async function nextOf(leaves: AsyncGenerator<KeptLeaf, undefined>): Promise<KeptLeaf | undefined> {
  return (await leaves.next()).value ?? undefined;
}
