import { LRUCache } from 'lru-cache';

interface Kept<Value> {
  /** In milliseconds of `performance.now()`. */
  readonly lookedAt: number;
  readonly value: Promise<Value | undefined>;
  isRenewing: boolean;
}

const MOST = 5000;

/**
 * What was looked up, taken to hold for a time from then on. All who ask at the same time share a look, and what is
 * asked for again and again is looked up anew before that time is over, so that nobody waits for it.
 */
export class Remembered<Value> {
  private readonly kept: LRUCache<string, Kept<Value>>;

  /** @param look undefined for what is not there, which is not remembered */
  constructor(
    private readonly look: (key: string) => Promise<Value | undefined>,
    private readonly freshMs: number,
  ) {
    this.kept = new LRUCache({ max: MOST, ttl: freshMs });
  }

  get(key: string): Promise<Value | undefined> {
    const kept = this.kept.get(key) ?? this.keep(key, this.begin(key));
    if (!kept.isRenewing && performance.now() - kept.lookedAt > this.freshMs / 2) this.renew(key, kept);
    return kept.value;
  }

  forget(key: string): void {
    this.kept.delete(key);
  }

  forgetAll(): void {
    this.kept.clear();
  }

  private begin(key: string): Kept<Value> {
    return { lookedAt: performance.now(), value: this.look(key), isRenewing: false };
  }

  private keep(key: string, kept: Kept<Value>): Kept<Value> {
    const drop = (): void => {
      if (this.kept.peek(key) === kept) this.kept.delete(key);
    };
    kept.value.then((value) => {
      if (value === undefined) drop();
    }, drop);
    this.kept.set(key, kept, { start: kept.lookedAt });
    return kept;
  }

  /** Where it fails, or what is kept was forgotten meanwhile, it is as if nobody had looked. */
  private renew(key: string, kept: Kept<Value>): void {
    kept.isRenewing = true;
    const next = this.begin(key);
    next.value.then(
      () => {
        if (this.kept.peek(key) === kept) this.keep(key, next);
      },
      () => undefined,
    );
  }
}
