import { type LogPage } from '../log/event-store';
import { Ahead } from './ahead';
import { type Checkpoint } from './checkpoints';
import { type LogFeed } from './log-feed';
import { type ModelFold } from './model-fold';
import { type Progress } from './progress';

/** How long the stored checkpoint may lag behind events that the read model has no use for. */
const SAVE_WITHIN_MS = 200;

/** Keeps live rows at the head of the log. The caller holds the lease for it. */
export class LiveFollow {
  private unsaved: number | undefined;
  private savedAt = 0;

  constructor(
    private readonly feed: LogFeed,
    private readonly fold: ModelFold,
    private readonly progress: Progress,
    private checkpoint: Checkpoint,
  ) {}

  /**
   * Folds page by page until the signal aborts; the page under way is finished.
   * @throws Halted, Fenced, or what is no event's fault
   */
  async run(signal: AbortSignal): Promise<void> {
    const reading = new AbortController();
    const { name } = this.fold.model;
    const query = {
      after: this.checkpoint.position,
      types: this.fold.types,
      signal: AbortSignal.any([signal, reading.signal]),
    };
    const pages = new Ahead(this.feed.pages(query));
    if (!this.checkpoint.error) this.progress.reached(name, this.checkpoint.position);
    try {
      for (;;) {
        const page = await pages.take(this.patience());
        if (signal.aborted) break;
        if (page === 'later') await this.save();
        else if (page !== 'end') await this.pass(page);
      }
      await this.save();
    } finally {
      reading.abort();
      await pages.close();
      this.progress.left(name);
    }
  }

  private async pass({ events, position }: LogPage): Promise<void> {
    if (events.length === 0) this.unsaved = position;
    else {
      this.checkpoint = await this.fold.apply(this.checkpoint, { events, position });
      this.noteSaved();
    }
    this.progress.reached(this.fold.model.name, position);
    if (this.patience() === 0) await this.save();
  }

  private patience(): number | undefined {
    if (this.unsaved === undefined) return undefined;
    return Math.max(0, this.savedAt + SAVE_WITHIN_MS - Date.now());
  }

  private async save(): Promise<void> {
    if (this.unsaved === undefined) return;
    this.checkpoint = await this.fold.apply(this.checkpoint, { events: [], position: this.unsaved });
    this.noteSaved();
  }

  private noteSaved(): void {
    this.unsaved = undefined;
    this.savedAt = Date.now();
  }
}
