import { type LogPage } from '../../log/event-store';
import { Wakeup } from '../../log/subscription';
import { type Checkpoint } from '../checkpoints/checkpoints';
import { type ModelFold } from '../fold/model-fold';
import { joined, type Portion } from '../portion';
import { type Progress } from '../checkpoints/progress';

/** So many events wait for one read model before the log is read no further; those that keep up are told till then. */
const MOST_WAITING = 5_000;

export type FollowingFold = Pick<ModelFold, 'model' | 'types' | 'apply' | 'prepare' | 'write' | 'forget'>;

/** One read model that follows the log together with others. Until it is ready it is nobody's but who catches up. */
export class LiveMember {
  /** Its events of each page that holds any, still to be folded. */
  private waiting: Portion[] = [];
  /** Everything up to here was given to it, folded or waiting. */
  private given = 0;
  /** Everything up to here is in its rows, or nothing for it. The stored checkpoint may lag behind. */
  private passed: number;
  private isBusy = true;
  /** The round under way folds events into its rows: until then they do not hold what came before. */
  private isFolding = true;
  private readonly types: ReadonlySet<string>;
  private isGone = false;
  private readonly failure = new AbortController();
  private readonly freed = new Wakeup();

  constructor(
    readonly fold: FollowingFold,
    private at: Checkpoint,
    private readonly progress: Pick<Progress, 'reached' | 'changed' | 'left'>,
    private readonly eventsOfOneRound: number,
  ) {
    this.passed = at.position;
    this.types = new Set(fold.types);
    if (!at.error) this.tell();
  }

  /** As it is stored. */
  get checkpoint(): Checkpoint {
    return this.at;
  }

  get position(): number {
    return this.passed;
  }

  get isDue(): boolean {
    return !this.isBusy && this.waiting.length > 0;
  }

  /** The stored checkpoint lags behind, by events that it has no use for. */
  get isUnsaved(): boolean {
    return !this.isBusy && this.waiting.length === 0 && this.passed > this.at.position;
  }

  get isFull(): boolean {
    return this.waiting.reduce((sum, { events }) => sum + events.length, 0) > MOST_WAITING;
  }

  /** Takes in a page that was read for it alone, before it is ready. */
  async catchUp({ events, position }: LogPage): Promise<void> {
    if (events.length > 0) {
      this.at = await this.fold.apply(this.at, { events, position });
      this.progress.changed(this.fold.model.name);
    }
    this.passed = Math.max(this.passed, position);
    this.tell();
  }

  /** It takes part in rounds from now on. */
  ready(): void {
    this.free();
  }

  give({ events, position }: LogPage): void {
    this.given = position;
    const own = events.filter(({ type }) => this.types.has(type));
    if (own.length > 0) this.waiting.push({ events: own, position });
    else this.pass();
  }

  /** What the next round folds, and how far it is with that. It is busy until it has moved or failed. */
  take(): Portion {
    this.isBusy = true;
    const pages = this.waiting.splice(0, this.pagesOfOneRound());
    this.isFolding = pages.length > 0;
    const reached = this.waiting.length === 0 ? this.given : (pages.at(-1)?.position ?? 0);
    return { events: [], ...joined(pages), position: Math.max(this.passed, reached) };
  }

  moved(to: Checkpoint): void {
    this.at = to;
    if (this.isFolding) this.progress.changed(this.fold.model.name);
    this.passed = Math.max(this.passed, to.position);
    this.tell();
    this.free();
  }

  /** From now on it tells nothing of what it does: with the lease, the server may have lost what was written last. */
  leave(): void {
    this.isGone = true;
    this.progress.left(this.fold.model.name);
  }

  fail(error: unknown): void {
    this.failure.abort(error);
    this.free();
  }

  /**
   * Resolves when the signal has aborted and the round under way is over.
   * @throws what it failed with
   */
  async until(signal: AbortSignal): Promise<void> {
    const over = AbortSignal.any([signal, this.failure.signal]);
    const never = new AbortController().signal;
    await new Wakeup().since(0, over);
    while (this.isBusy) await this.freed.since(this.freed.current, never);
    if (this.failure.signal.aborted) throw this.failure.signal.reason;
  }

  private free(): void {
    this.isBusy = false;
    this.isFolding = false;
    this.pass();
    this.freed.wake();
  }

  private pass(): void {
    if (this.isFolding || this.waiting.length > 0 || this.given <= this.passed) return;
    this.passed = this.given;
    this.tell();
  }

  private tell(): void {
    if (!this.isGone && !this.failure.signal.aborted)
      this.progress.reached(this.fold.model.name, this.passed);
  }

  private pagesOfOneRound(): number {
    let events = 0;
    const tooMany = this.waiting.findIndex((page) => (events += page.events.length) > this.eventsOfOneRound);
    return tooMany === -1 ? this.waiting.length : Math.max(1, tooMany);
  }
}
