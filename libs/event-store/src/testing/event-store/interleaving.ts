import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { v7 } from 'uuid';
import { DuplicateEvent, RevisionConflict } from '../../log/errors';
import { type EventStore } from '../../log/event-store';
import { LogModel, type ModelAppend, type ModelResult } from './log-model';
import { anEvent, type CurrentLog, readToHead, type StoreTraits } from './open-log';

/** An append with its result, and the position at which it was stored; 0 for nowhere. */
interface Sent {
  readonly append: ModelAppend;
  readonly result: ModelResult;
  readonly position: number;
}

const anAppend = fc.record({
  stream: fc.constantFrom('a', 'b', 'c'),
  expected: fc.integer({ min: -1, max: 4 }),
  ids: fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 3 }),
});

/** Rounds of appends that are sent at once. */
const rounds = fc.array(fc.array(anAppend, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 15 });

/** One run of the property: streams and event ids of its own, in a log that other runs have used. */
class Run {
  private readonly prefix = `run-${v7()}-`;
  private readonly ids = new Map<number, string>();

  async send(store: EventStore, append: ModelAppend): Promise<Sent> {
    const { stream, expected, ids } = append;
    const events = ids.map((id) => anEvent({ id: this.idOf(id) }));
    try {
      const { repeated, revision, position } = await store.append(this.prefix + stream, expected, events);
      return { append, result: { kind: repeated ? 'repeated' : 'appended', revision }, position };
    } catch (error) {
      return { append, result: this.refusal(error), position: 0 };
    }
  }

  private refusal(error: unknown): ModelResult {
    if (error instanceof RevisionConflict) return { kind: 'conflict', actual: error.actual };
    if (error instanceof DuplicateEvent) return { kind: 'duplicate', id: this.numberOf(error.eventId) };
    throw error;
  }

  async stored(store: EventStore): Promise<LogModel['events']> {
    const events = await readToHead(store, { filter: { streamPrefixes: [this.prefix] } });
    return events.map(({ stream, revision, id }) => ({
      stream: stream.slice(this.prefix.length),
      revision,
      id: this.numberOf(id),
    }));
  }

  private idOf(number: number): string {
    const id = this.ids.get(number) ?? v7();
    this.ids.set(number, id);
    return id;
  }

  private numberOf(id: string): number {
    return [...this.ids].find(([, known]) => known === id)?.[0] ?? -1;
  }
}

/** The log after the appends in some order that explains their results; undefined when none does. */
function explain(model: LogModel, sent: readonly Sent[]): LogModel | undefined {
  if (sent.length === 0) return model;
  const stored = sent.filter(({ result }) => result.kind === 'appended');
  const firstStored = stored.toSorted((a, b) => a.position - b.position)[0];
  for (const candidate of sent) {
    if (stored.includes(candidate) && candidate !== firstStored) continue;
    const { result, after } = model.apply(candidate.append);
    const rest = sent.filter((other) => other !== candidate);
    const explained = isDeepStrictEqual(result, candidate.result) ? explain(after, rest) : undefined;
    if (explained) return explained;
  }
  return undefined;
}

export function interleaving(log: CurrentLog, traits: StoreTraits): void {
  describe('any interleaving of appends', () => {
    it('has results that some order of them explains, and leaves the log in that order', async () => {
      const { store, again } = log();
      const stores = [store, await again()];
      await fc.assert(
        fc.asyncProperty(rounds, async (given) => {
          const run = new Run();
          let model = new LogModel(traits);
          for (const round of given) {
            const sent = await Promise.all(
              round.map((append, i) => run.send(stores[i % 2] ?? store, append)),
            );
            const explained = explain(model, sent);
            expect({ sent, isExplained: explained !== undefined }).toMatchObject({ isExplained: true });
            model = explained ?? model;
          }
          expect(await run.stored(store)).toEqual(model.events);
        }),
        // A busy machine tries fewer, rather than none to the end.
        { numRuns: 60, interruptAfterTimeLimit: 20_000 },
      );
    });
  });
}
