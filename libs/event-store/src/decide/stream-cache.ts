import { LRUCache } from 'lru-cache';
import { type StreamEvent } from '../log/event';

/** A stream as it was last seen. It may be stale: the append's expected revision tells. */
export interface SeenStream<State = unknown> {
  readonly state: State;
  /** Revision of the last event folded, -1 for none. */
  readonly revision: number;
  /** The first and last revision that each command wrote here. */
  readonly commands: Map<string, { readonly first: number; readonly last: number }>;
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

/** Notes which command wrote which revisions. */
export function noteCommands(seen: SeenStream['commands'], events: readonly StreamEvent[]): void {
  for (const { metadata, revision } of events) {
    const first = seen.get(metadata.commandId)?.first ?? revision;
    seen.set(metadata.commandId, { first, last: revision });
  }
}
