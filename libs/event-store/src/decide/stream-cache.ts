import { LRUCache } from 'lru-cache';
import { type FoldedEvent } from '../log/event';
import { eventIdOf } from './event-ids';

/** A stream as it was last seen. It may be stale: the append's expected revision tells. */
export interface SeenStream<State = unknown> {
  readonly state: State;
  /** Revision of the last event folded, -1 for none. */
  readonly revision: number;
  /** Of each event, by its id. */
  readonly revisions: Map<string, number>;
}

/**
 * Streams folded lately, so that a command does not read its stream anew. Correctness never
 * rests on it: what was seen is checked by the exact revision of every append.
 */
export class StreamCache {
  private readonly seen: LRUCache<string, SeenStream>;
  private readonly foldIds = new Map<object, number>();

  /** @param maxEvents how many events' worth of streams is kept */
  constructor(maxEvents = 200_000) {
    this.seen = new LRUCache({ maxSize: maxEvents, sizeCalculation: (stream) => stream.revision + 2 });
  }

  get(fold: object, stream: string): SeenStream | undefined {
    return this.seen.get(this.key(fold, stream));
  }

  set(fold: object, stream: string, seen: SeenStream): void {
    this.seen.set(this.key(fold, stream), seen);
  }

  clear(): void {
    this.seen.clear();
  }

  private key(fold: object, stream: string): string {
    let id = this.foldIds.get(fold);
    if (id === undefined) this.foldIds.set(fold, (id = this.foldIds.size));
    return `${id}:${stream}`;
  }
}

/** Notes where each event stands. */
export function noteRevisions(seen: SeenStream['revisions'], events: readonly FoldedEvent[]): void {
  for (const { id, revision } of events) seen.set(id, revision);
}

/** The first and the last revision that a command wrote here, if it was given before: the ids of its events tell. */
export function writtenBefore(
  { revisions }: SeenStream,
  commandId: string,
): { readonly first: number; readonly last: number } | undefined {
  const first = revisions.get(eventIdOf(commandId, 0));
  if (first === undefined) return undefined;
  let last = first;
  while (revisions.has(eventIdOf(commandId, last - first + 1))) last += 1;
  return { first, last };
}
