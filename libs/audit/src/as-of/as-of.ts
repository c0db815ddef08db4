import {
  dayOf,
  type EventStore,
  type PastOptions,
  type PastTables,
  type PastTime,
  positionRecordedBy,
  type QueryGround,
} from '@diarium/event-store';
import { LRUCache } from 'lru-cache';
import { type AsOfTime, instantOfTime } from './as-of-time';
import { refuseAsOf } from './as-of.rules';

export interface AsOfParts {
  readonly store: EventStore;
  readonly projector: { readonly past: PastTables };
}

/** Answers any query of the register as it would have been answered at another time. */
export class AsOf {
  private readonly positions = new LRUCache<string, number>({ max: 1000 });

  constructor(private readonly parts: AsOfParts) {}

  /**
   * What to put a query on with `onGround`. What the query reads is built when it first asks for it, which
   * `onProgress` hears of and `signal` ends. A ground is for one query: another one asks anew.
   * @throws DomainError `as-of.unknown-position`, `as-of.in-future`
   */
  async ground(time: AsOfTime, options: PastOptions = {}): Promise<QueryGround> {
    refuseFuture(time);
    if (isYetToBeRecorded(time)) return {};
    return this.parts.projector.past.ground(await this.pastTime(time), options);
  }

  /**
   * Up to where the log is read for a time, and what of it counts.
   * @throws DomainError `as-of.unknown-position`, `as-of.in-future`
   */
  async pastTime(time: AsOfTime): Promise<PastTime> {
    refuseFuture(time);
    const { store } = this.parts;
    if ('recordedBy' in time) return { position: await this.positionRecordedBy(time.recordedBy) };
    const head = await store.head();
    if ('happenedBy' in time) return { position: head, happenedBy: time.happenedBy };
    if (time.position > head) refuseAsOf('as-of.unknown-position', { position: time.position, head });
    return { position: time.position };
  }

  /** Forgets every answer that is kept: when something is erased from the register. */
  async clear(): Promise<void> {
    await this.parts.projector.past.clear();
  }

  private async positionRecordedBy(instant: string): Promise<number> {
    const known = this.positions.get(instant);
    if (known !== undefined) return known;
    const position = await positionRecordedBy(this.parts.store, instant);
    // Nothing more can be recorded by a time that is over.
    if (Date.parse(instant) < Date.now() - CLOCKS_DIFFER_MS) this.positions.set(instant, position);
    return position;
  }
}

/** By how much the clocks of this process and of the log may differ. */
const CLOCKS_DIFFER_MS = 60_000;

/** Of today it can be said how it is until now; of a day to come, nothing. */
function refuseFuture(time: AsOfTime): void {
  const instant = instantOfTime(time);
  const latest = new Date(Date.now() + CLOCKS_DIFFER_MS).toISOString();
  if (instant !== undefined && dayOf(instant) > dayOf(latest))
    refuseAsOf('as-of.in-future', { time: dayOf(instant) });
}

/** What is recorded by then is not over: that is the live view. */
function isYetToBeRecorded(time: AsOfTime): boolean {
  return 'recordedBy' in time && Date.parse(time.recordedBy) > Date.now() + CLOCKS_DIFFER_MS;
}
