import { type EventStore, type LogPage, type ReadAll } from '@diarium/event-store';
import fc from 'fast-check';
import { pagesAhead } from './pages-ahead';

type Store = Pick<EventStore, 'readAll' | 'readBytes'>;

/** A log of events at these positions, whose pages end after so many. */
function logOf(positions: readonly number[], most: () => number): Store {
  const readAll = async ({ after, limit }: Pick<ReadAll, 'after' | 'limit'>): Promise<LogPage> => {
    const left = positions.filter((position) => position > after);
    const taken = left.slice(0, Math.min(limit, most()));
    const events = taken.map((position) => ({ position })) as unknown as LogPage['events'];
    return { events, position: taken.at(-1) ?? after, atHead: taken.length === left.length };
  };
  return { readAll, readBytes: readAll as unknown as NonNullable<Store['readBytes']> };
}

async function positionsOf(store: Store, after: number): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const { events } of pagesAhead(store, after))
    for (const { position } of events) found.push(position);
  return found;
}

describe('the pages to the end of the log', () => {
  it('hold every event once and in order, also where pages are cut short and positions leave gaps', async () => {
    const whole = { weight: 3, arbitrary: fc.constant(Infinity) };
    const cuts = fc.infiniteStream(
      fc.oneof(whole, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2048 }) }),
    );
    const steps = fc.array(fc.constantFrom(1, 1, 1, 700, 5000), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(cuts, steps, fc.nat(4000), async (most, given, after) => {
        const positions = Array.from({ length: 9000 }, (_, nth) => nth + 1);
        let moved = 0;
        const gapped = positions.map((nth) => {
          if (nth % 1900 === 0) moved += (given[(nth / 1900) % given.length] ?? 1) - 1;
          return nth + moved;
        });
        const store = logOf(gapped, () => Number(most.next().value));
        expect(await positionsOf(store, after)).toEqual(gapped.filter((position) => position > after));
      }),
      { numRuns: 20 },
    );
  });

  it('are read with one question by whoever is near the end', async () => {
    const store = logOf([1, 2, 3], () => Infinity);
    const readBytes = jest.fn(store.readBytes);
    expect(await positionsOf({ ...store, readBytes }, 1)).toEqual([2, 3]);
    expect(readBytes).not.toHaveBeenCalled();
  });

  it('are read as values from an engine that has no bytes', async () => {
    const { readAll } = logOf([1, 2, 3], () => 1);
    expect(await positionsOf({ readAll }, 0)).toEqual([1, 2, 3]);
  });
});
