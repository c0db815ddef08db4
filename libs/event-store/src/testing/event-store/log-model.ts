import { type StoreTraits } from './open-log';

/** An append as the model sees it: event ids are small numbers. */
export interface ModelAppend {
  readonly stream: string;
  readonly expected: number;
  readonly ids: readonly number[];
}

export type ModelResult =
  | { readonly kind: 'appended' | 'repeated'; readonly revision: number }
  | { readonly kind: 'conflict'; readonly actual: number }
  | { readonly kind: 'duplicate'; readonly id: number };

interface ModelEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: number;
}

/** The simplest log that can be thought of: a list. Never changed; each append gives a new one. */
export class LogModel {
  constructor(
    private readonly traits: StoreTraits,
    readonly events: readonly ModelEvent[] = [],
  ) {}

  apply(append: ModelAppend): { readonly result: ModelResult; readonly after: LogModel } {
    const result = this.resultOf(append);
    if (result.kind !== 'appended') return { result, after: this };
    const { stream, expected, ids } = append;
    const added = ids.map((id, i) => ({ stream, revision: expected + 1 + i, id }));
    return { result, after: new LogModel(this.traits, [...this.events, ...added]) };
  }

  revisionOf(stream: string): number {
    return this.events.filter((event) => event.stream === stream).length - 1;
  }

  private resultOf({ stream, expected, ids }: ModelAppend): ModelResult {
    const revision = expected + ids.length;
    const standsThere = (id: number, i: number): boolean =>
      this.events.some(
        (event) => event.id === id && event.stream === stream && event.revision === expected + 1 + i,
      );
    if (ids.every(standsThere)) return { kind: 'repeated', revision };
    const actual = this.revisionOf(stream);
    if (actual !== expected) return { kind: 'conflict', actual };
    if (!this.traits.refusesIdsThatStandElsewhere) return { kind: 'appended', revision };
    const taken = ids.find((id) => this.events.some((event) => event.id === id));
    return taken === undefined ? { kind: 'appended', revision } : { kind: 'duplicate', id: taken };
  }
}
