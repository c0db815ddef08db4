import { type Appended } from '../event-store';
import { type AppendRequest, type Verdict } from './append-request';

/** An append that somebody waits for. */
export interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: Error) => void;
}

export interface BatchLimits {
  readonly appends: number;
  readonly bytes: number;
}

// How far past a crowded stream the queue is searched for appends that can fly with it.
const LOOK_AHEAD = 1024;

/** Appends in the order in which they came. */
export class AppendQueue {
  private waiting: Waiting[] = [];

  constructor(private readonly limits: BatchLimits) {}

  get length(): number {
    return this.waiting.length;
  }

  add(waiting: Waiting): void {
    this.waiting.push(waiting);
  }

  /**
   * Takes the next batch: each stream and each event id at most once, so that each append stands alone.
   * @param aloft streams that must wait
   * @param most appends, where the limits allow as many
   */
  take(aloft: ReadonlySet<string>, most: number): readonly Waiting[] {
    const { appends, bytes } = this.limits;
    const batch = new Batch({ appends: Math.min(appends, most), bytes }, aloft);
    const near = this.waiting.slice(0, LOOK_AHEAD);
    const left = near.filter((waiting) => !batch.takes(waiting));
    this.waiting = left.concat(this.waiting.slice(LOOK_AHEAD));
    return batch.taken;
  }

  takeAll(): readonly Waiting[] {
    const all = this.waiting;
    this.waiting = [];
    return all;
  }
}

class Batch {
  readonly taken: Waiting[] = [];
  private readonly streams: Set<string>;
  private readonly ids = new Set<string>();
  private bytes = 0;

  constructor(
    private readonly limits: BatchLimits,
    aloft: ReadonlySet<string>,
  ) {
    this.streams = new Set(aloft);
  }

  takes(waiting: Waiting): boolean {
    const { stream, events } = waiting.request;
    const isTurn = !this.streams.has(stream);
    // Also when it must wait: a later append to its stream may not overtake it.
    this.streams.add(stream);
    if (!isTurn || !this.fits(waiting.request)) return false;
    for (const event of events) {
      this.ids.add(event.id);
      this.bytes += event.bytes;
    }
    this.taken.push(waiting);
    return true;
  }

  private fits({ events }: AppendRequest): boolean {
    if (this.taken.length === 0) return true;
    if (this.taken.length === this.limits.appends) return false;
    const bytes = events.reduce((sum, event) => sum + event.bytes, this.bytes);
    return bytes <= this.limits.bytes && !events.some(({ id }) => this.ids.has(id));
  }
}

export function settle({ resolve, reject }: Waiting, verdict: Verdict): void {
  if (verdict instanceof Error) reject(verdict);
  else resolve(verdict);
}
