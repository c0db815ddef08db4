import { type Pool } from 'pg';
import { type EventStore, type LogPage, type RecordedEvent } from '@diarium/event-store';
import { GrowingTree, hashOfLeaf, leafRecord, TILE_WIDTH } from '@diarium/verifier';
import { type ProofState, proofTables } from '../log/proof-tables';
import { compareLeaf } from './compare-leaf';
import { Displaced } from './displaced';
import { KeptLeaves } from './kept-leaves';
import { type Findings } from './report';

export interface LogCheck {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'readAll'>;
  readonly state: ProofState;
  readonly findings: Findings;
  readonly onProgress?: ((events: number) => void) | undefined;
  /** Gets every page of the log, from the first on. */
  readonly onPage?: ((events: readonly RecordedEvent[]) => Promise<void>) | undefined;
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
/** The tree is held against the kept tiles so often: each has grown by then. */
const COMPARED_EVERY = 16 * TILE_WIDTH;

/** Holds the log against its leaves, event by event, and the tiles against the tree that follows from the log. */
export async function checkLog(check: LogCheck): Promise<CheckedLog> {
  const { state, findings } = check;
  const displaced = new Displaced(state.position);
  const tree = new TodaysTree(check);
  const kept = new KeptLeaves(check.pool, state.size);
  await kept.next();
  for await (const page of pagesOf(check.store)) {
    for (const event of page) {
      const hash = tree.add(event);
      if (tree.size % COMPARED_EVERY === 0) await tree.compare();
      // What stands where it stood, unchanged: nearly always all there is to it.
      const isAsKept =
        kept.position === event.position && kept.isThe(tree.size - 1, { event: event.id, hash });
      if (isAsKept || (await differs(event, { kept, displaced, findings }))) await kept.next();
    }
    await check.onPage?.(page);
    check.onProgress?.(tree.size);
  }
  for (let leaf = kept.current; leaf; await kept.next(), leaf = kept.current) displaced.lost(leaf);
  findings.add(...displaced.findings());
  await tree.compare();
  return { events: tree.size, pending: Math.max(0, tree.size - state.size), roots: tree.roots };
}

interface Against {
  readonly kept: KeptLeaves;
  readonly displaced: Displaced;
  readonly findings: Findings;
}

/** Finds out how an event differs from what was kept. @returns whether the leaf at its position is dealt with */
async function differs(event: RecordedEvent, { kept, displaced, findings }: Against): Promise<boolean> {
  let leaf = kept.current;
  for (; leaf && leaf.position < event.position; leaf = kept.current) {
    displaced.lost(leaf);
    await kept.next();
  }
  if (leaf?.position !== event.position) {
    displaced.met(event);
    return false;
  }
  if (leaf.event === event.id) findings.add(...compareLeaf(leaf, event));
  else {
    displaced.lost(leaf);
    displaced.met(event);
  }
  return true;
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

  /** @returns the hash of its leaf, where it stands today */
  add(event: RecordedEvent): Buffer {
    const hash = hashOfLeaf(leafRecord(event, this.tree.size));
    this.tree.add(hash);
    this.note();
    return hash;
  }

  private note(): void {
    if (this.wanted.has(this.tree.size)) this.roots.set(this.tree.size, this.tree.root());
  }

  async compare(): Promise<void> {
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

async function* pagesOf(store: LogCheck['store']): AsyncGenerator<readonly RecordedEvent[], undefined> {
  let reading: Promise<LogPage> = store.readAll({ after: 0, limit: PAGE });
  for (;;) {
    const page = await reading;
    if (!page.atHead) {
      reading = store.readAll({ after: page.position, limit: PAGE });
      // It is thrown where it is waited for.
      reading.catch(() => undefined);
    }
    yield page.events;
    if (page.atHead) return undefined;
  }
}
