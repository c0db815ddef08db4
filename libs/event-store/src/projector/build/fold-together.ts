import { Semaphore } from 'async-mutex';
import { oneAhead } from './ahead';
import { type Bounds, boundedPages } from './bounded-pages';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { type FoldContext } from '../fold/model-fold';
import { OpenedPage } from './opened-page';
import { joined, type Portion } from '../portion';

/** One of the read models that are folded from one reading of the log. */
export interface Together {
  readonly types: readonly string[];
  /** Where it stands: all of them at the same position. */
  readonly from: Checkpoint;
  readonly apply: (from: Checkpoint, portion: Portion) => Promise<Checkpoint>;
  /** Hears of every portion that was folded: the position reached, how many events, and how long they took. */
  readonly onPortion?: ((position: number, events: number, ms: number) => void) | undefined;
}

export interface TogetherOptions {
  readonly bounds?: Bounds | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** While the server writes the rows of some, this process folds another. */
const LANES = 3;

/**
 * Folds the log, read and opened once, into several read models, each portion and checkpoint in one transaction. One
 * whose portion fails drops out where it stands: whoever goes on with it alone meets the failure again.
 */
export async function foldTogether(
  { store, catalogue, batchSize }: FoldContext,
  all: readonly Together[],
  { bounds, signal }: TogetherOptions,
): Promise<void> {
  const lanes = new Semaphore(LANES);
  const members = all.map((one) => new Member(one, batchSize));
  const types = [...new Set(all.flatMap((one) => one.types))];
  const after = all[0]?.from.position ?? 0;
  // Smaller pages are gone before they are collected with what stays.
  const query = { after, types, limit: Math.ceil(batchSize / 2), bounds, signal };
  let before: Promise<unknown> = Promise.resolve();
  for await (const page of oneAhead(boundedPages(store, query))) {
    const opened = new OpenedPage(page, catalogue);
    const folding = Promise.all(members.map((member) => member.take(opened, lanes)));
    // One page is folded while the next is at hand already: no lane waits for the last of a page.
    await before;
    before = folding;
    if (members.every(({ isOut }) => isOut)) break;
  }
  await before;
  await Promise.all(members.map((member) => member.end(lanes)));
}

class Member {
  isOut = false;
  private readonly types: ReadonlySet<string>;
  private at: Checkpoint;
  private waiting: Portion[] = [];
  private last: Promise<void> = Promise.resolve();
  private reached: number;

  constructor(
    private readonly model: Together,
    private readonly batchSize: number,
  ) {
    this.types = new Set(model.types);
    this.at = model.from;
    this.reached = model.from.position;
  }

  take(page: OpenedPage, lanes: Semaphore): Promise<void> {
    this.last = this.last.then(async () => {
      if (this.isOut) return;
      const portion = await page.portionOf(this.types);
      this.reached = portion.position;
      if (portion.events.length === 0) return;
      this.waiting.push(portion);
      // Few events at a time are not worth a transaction.
      const count = this.waiting.reduce((sum, { events }) => sum + events.length, 0);
      if (count >= this.batchSize) await this.apply(lanes);
    });
    return this.last;
  }

  async end(lanes: Semaphore): Promise<void> {
    await this.last;
    if (!this.isOut) await this.apply(lanes);
  }

  private apply(lanes: Semaphore): Promise<void> {
    const { events, opened } = joined(this.waiting) ?? { events: [] };
    this.waiting = [];
    const portion = { events, opened, position: this.reached };
    return lanes.runExclusive(async () => {
      const started = performance.now();
      try {
        this.at = await this.model.apply(this.at, portion);
        this.model.onPortion?.(portion.position, events.length, performance.now() - started);
      } catch {
        this.isOut = true;
      }
    });
  }
}
