import { RevisionConflict } from '../../log/errors';
import { type Appended, type EventStore, NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, idsOf, readToHead } from './open-log';

const ROUNDS = 25;
const WRITERS = 10;

/** All write to the same revision at once. Returns the results of those who won. */
async function race(stores: readonly EventStore[], expected: number): Promise<Appended[]> {
  const results = await Promise.allSettled(
    Array.from({ length: WRITERS }, async (_, i) =>
      stores[i % stores.length]?.append('contested-1', expected, [anEvent({ data: { writer: i } })]),
    ),
  );
  for (const result of results)
    if (result.status === 'rejected') {
      expect(result.reason).toBeInstanceOf(RevisionConflict);
      expect(result.reason).toMatchObject({ actual: expected + 1 });
    }
  return results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []));
}

export function racing(log: CurrentLog): void {
  describe('writers that race', () => {
    it.each([1, 2, 3])('have one winner in each of many rounds, over %i stores', async (count) => {
      const { store, again } = log();
      const stores = [store];
      while (stores.length < count) stores.push(await again());
      for (let round = 0; round < ROUNDS; round += 1) {
        const winners = await race(stores, round - 1);
        expect(winners).toEqual([expect.objectContaining({ revision: round, repeated: false })]);
      }
      expect(await store.readStream('contested-1')).toHaveLength(ROUNDS);
    });

    it('lose nothing when each tries again from where the stream is', async () => {
      const { store, again } = log();
      const stores = [store, await again()];
      const events = Array.from({ length: 60 }, () => anEvent());
      const write = async (target: EventStore, index: number): Promise<void> => {
        for (let expected = NO_STREAM; ;) {
          const event = events[index] ?? anEvent();
          const result = await target
            .append('contested-1', expected, [event])
            .catch((error: unknown) => error);
          if (!(result instanceof RevisionConflict)) return;
          expected = result.actual;
        }
      };
      await Promise.all(events.map((_, i) => write(stores[i % 2] ?? store, i)));
      const stored = await store.readStream('contested-1');
      expect(stored.map(({ revision }) => revision)).toEqual(events.map((_, i) => i));
      expect(idsOf(stored).toSorted()).toEqual(idsOf(events).toSorted());
    });

    it('do not touch those who write to other streams', async () => {
      const { store, again } = log();
      const stores = [store, await again()];
      const others = Array.from({ length: 40 }, (_, i) =>
        (stores[i % 2] ?? store).append(`quiet-${i}`, NO_STREAM, [anEvent()]),
      );
      const winners = await race(stores, NO_STREAM);
      expect(winners).toHaveLength(1);
      expect((await Promise.all(others)).every(({ revision }) => revision === 0)).toBe(true);
      const positions = (await readToHead(store)).map(({ position }) => position);
      expect(new Set(positions).size).toBe(41);
    });
  });
}
