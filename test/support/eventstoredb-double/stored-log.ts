import { EventEmitter, once } from 'node:events';

/** An event as a client sends it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the server keeps it; `position` is the place of its record in the file, `end` that of the next. */
export interface Stored extends Proposed {
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly end: number;
  /** Ticks of 100 ns since 1970. */
  readonly created: bigint;
}

/** -1 for a stream that must not be there. */
export type Expected = number | 'any';

export type Verdict =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: number }
  | { readonly kind: 'wrong revision'; readonly actual: number };

const FIRST_POSITION = 1000;
const RECORD_OVERHEAD = 80;

/** All events of a server in order, with its rules for expected revisions and for repeated appends. */
export class StoredLog {
  readonly all: Stored[] = [];
  private readonly streams = new Map<string, Stored[]>();
  private readonly growth = new EventEmitter().setMaxListeners(0);

  stream(name: string): readonly Stored[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Verdict {
    const actual = this.stream(stream).length - 1;
    if (expected !== 'any' && expected !== actual) return this.repeated(stream, expected, events);
    for (const event of events) this.store(stream, event);
    this.growth.emit('grown');
    const last = this.all.at(-1);
    return { kind: 'stored', revision: last?.revision ?? -1, position: last?.position ?? 0 };
  }

  /** Resolves when an event is stored, or when the signal aborts. */
  async grown(signal: AbortSignal): Promise<void> {
    await once(this.growth, 'grown', { signal }).catch(() => undefined);
  }

  /** Index of the first event at or after a place in the file; undefined when no record begins there. */
  indexAt(place: number): number | undefined {
    const index = this.all.findIndex(({ position }) => position >= place);
    if (index === -1) return this.all.length;
    const isBeginning = this.all[index]?.position === place || this.all[index - 1]?.end === place;
    return isBeginning || place === 0 ? index : undefined;
  }

  private repeated(stream: string, expected: number, events: readonly Proposed[]): Verdict {
    const standing = this.stream(stream).slice(expected + 1, expected + 1 + events.length);
    const last = standing.at(-1);
    const isSame = standing.length === events.length && events.every(({ id }, i) => standing[i]?.id === id);
    return isSame && last
      ? { kind: 'stored', revision: last.revision, position: last.position }
      : { kind: 'wrong revision', actual: this.stream(stream).length - 1 };
  }

  private store(stream: string, event: Proposed): void {
    const before = this.streams.get(stream) ?? [];
    const position = this.all.at(-1)?.end ?? FIRST_POSITION;
    const end = position + RECORD_OVERHEAD + event.data.length + event.metadata.length;
    const created = BigInt(Date.now()) * 10_000n;
    const stored = { ...event, stream, revision: before.length, position, end, created };
    before.push(stored);
    this.streams.set(stream, before);
    this.all.push(stored);
  }
}
