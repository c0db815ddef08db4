import { type EventStore } from '../../log/event-store';
import { type Bounds } from './bounded-pages';
import { type ReadModel } from '../read-model';

export interface BuildProgress {
  /** The read model. */
  readonly name: string;
  readonly position: number;
  /** Position of the last event in the log. */
  readonly head: number;
  /** Events folded into this read model, not those it passed over, by the time that it alone took. */
  readonly eventsPerSecond: number;
}

/** A schema whose tables hold the same folds up to a position. */
export interface Base {
  readonly schema: string;
  readonly position: number;
}

export interface BuildOptions {
  readonly bounds?: Bounds;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
  /** For rows that are read once, as a whole: the indexes are left out. */
  readonly withoutIndexes?: boolean;
}

/** Turns the portions of one build into reports of how far it is. */
export async function portionReports(
  store: Pick<EventStore, 'head'>,
  { name }: ReadModel,
  { onProgress }: BuildOptions,
): Promise<((position: number, events: number, ms?: number) => void) | undefined> {
  if (!onProgress) return undefined;
  const head = await store.head();
  const started = performance.now();
  let folded = 0;
  let spent = 0;
  return (position, events, ms) => {
    folded += events;
    // Where several are folded by turns, each says how long its own took.
    spent = ms === undefined ? performance.now() - started : spent + ms;
    const eventsPerSecond = Math.round((folded * 1000) / spent);
    onProgress({ name, position, head: Math.max(head, position), eventsPerSecond });
  };
}
