import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bareEvents } from './bare-events.fixture';
import { type LogPage, type ReadAll } from './event-store';
import { MemoryEventStore } from './memory-event-store';
import { SharedTail } from './shared-tail';
import { pagesOf, Wakeup } from './subscription';

const TYPES = ['A', 'B', 'C'];

/** A log whose readings are counted. */
class Log {
  readonly store = new MemoryEventStore();
  readonly wakeup = new Wakeup();
  readings = 0;
  readonly tail = new SharedTail((query) => this.read(query));
  private readonly ending = new AbortController();

  async append(...types: string[]): Promise<void> {
    await this.store.append('s', (await this.store.head()) - 1, bareEvents(types));
    this.wakeup.wake();
  }

  /** A reader that notes what it is given, with so many turns between two pages. */
  reader(types: readonly string[] | undefined, after = 0, busyTurns = 0) {
    const seen: number[] = [];
    const at = { position: after };
    const filter = types && { types };
    const readAll = (query: ReadAll): Promise<LogPage> => this.tail.page(query);
    const query = { after, filter, batchSize: 3, signal: this.ending.signal };
    const pages = this.tail.of(filter, pagesOf({ readAll }, query, this.wakeup));
    const ended = (async () => {
      for await (const page of pages) {
        seen.push(...page.events.map(({ position }) => position));
        at.position = page.position;
        for (let turn = 0; turn < busyTurns; turn += 1) await nextTurn();
      }
    })();
    return { seen, at, after, types, ended };
  }

  async quiet(readers: readonly { readonly at: { position: number } }[]): Promise<void> {
    const head = await this.store.head();
    for (let turn = 0; readers.some(({ at }) => at.position < head); turn += 1) {
      if (turn > 100_000) throw new Error('They do not get there.');
      await nextTurn();
    }
  }

  end(): void {
    this.ending.abort();
    this.wakeup.wake();
  }

  private async read(query: ReadAll): Promise<LogPage> {
    this.readings += 1;
    await nextTurn();
    return this.store.readAll(query);
  }
}

describe('the end of a log that many follow', () => {
  it('is read once for all of them when something is appended', async () => {
    const log = new Log();
    const readers = ['A', 'B', 'C', 'A', 'B'].map((type) => log.reader([type]));
    await log.append('A', 'B');
    await log.quiet(readers);
    const before = log.readings;
    for (let i = 0; i < 10; i += 1) {
      await log.append('A');
      await log.quiet(readers);
    }
    expect(log.readings - before).toBeLessThanOrEqual(20);
    expect(readers.map(({ seen }) => seen.length)).toEqual([11, 1, 0, 11, 1]);
    log.end();
  });

  it('gives each reader its events, each once and in order, whoever comes, lags or wants other types', async () => {
    const step = fc.oneof(
      fc.record({ append: fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 8 }) }),
      fc.record({
        join: fc.record({
          types: fc.option(fc.subarray(TYPES, { minLength: 1 }), { nil: undefined }),
          after: fc.nat(30),
          busyTurns: fc.nat(30),
        }),
      }),
      fc.record({ turns: fc.nat(10) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 50 }), async (steps) => {
        const log = new Log();
        const readers = [log.reader(['A'])];
        for (const one of steps) {
          if ('append' in one) await log.append(...one.append);
          else if ('join' in one) {
            const { types, after, busyTurns } = one.join;
            readers.push(log.reader(types, Math.min(after, await log.store.head()), busyTurns));
          } else for (let turn = 0; turn < one.turns; turn += 1) await nextTurn();
        }
        await log.quiet(readers);
        log.end();
        await Promise.all(readers.map(({ ended }) => ended));
        const { events } = await log.store.readAll({ after: 0, limit: Infinity });
        for (const { seen, after, types } of readers)
          expect(seen).toEqual(
            events
              .filter(({ type, position }) => position > after && (types?.includes(type) ?? true))
              .map(({ position }) => position),
          );
      }),
    );
  });
});
