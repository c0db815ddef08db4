import { RevisionConflict } from '../../log/errors';
import { NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, readToHead, someEvents } from './open-log';

export function repeating(log: CurrentLog): void {
  describe('an append that is repeated', () => {
    it('has the result of the first time, and stores nothing', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, [anEvent()]);
      const events = someEvents(2);
      const first = await store.append('case-1', 0, events);
      expect(await store.append('case-1', 0, events)).toEqual({ ...first, repeated: true });
      expect(await readToHead(store)).toHaveLength(3);
    });

    it('has the result of the first time also when the stream has gone on', async () => {
      const { store } = log();
      const events = someEvents(2);
      const first = await store.append('case-1', NO_STREAM, events);
      await store.append('case-1', 1, someEvents(3));
      await store.append('case-2', NO_STREAM, [anEvent()]);
      expect(await store.append('case-1', NO_STREAM, events)).toEqual({ ...first, repeated: true });
      expect(await store.readStream('case-1')).toHaveLength(5);
    });

    it('has the result of the first time also in another store on the same log', async () => {
      const { store, again } = log();
      const events = someEvents(2);
      const first = await store.append('case-1', NO_STREAM, events);
      const other = await again();
      expect(await other.append('case-1', NO_STREAM, events)).toEqual({ ...first, repeated: true });
    });

    it('is stored once when it is sent many times at once', async () => {
      const { store, again } = log();
      const stores = [store, await again()];
      const events = someEvents(3);
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (stores[i % 2] ?? store).append('case-1', NO_STREAM, events)),
      );
      expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(results.map(({ position }) => position)).size).toBe(1);
      expect(await readToHead(store)).toHaveLength(3);
    });

    it('is a conflict when other events stand at its revisions', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(2));
      await expect(store.append('case-1', NO_STREAM, someEvents(2))).rejects.toThrow(RevisionConflict);
    });

    it('is a conflict when only its first events stand there', async () => {
      const { store } = log();
      const [first, second] = [anEvent(), anEvent()];
      await store.append('case-1', NO_STREAM, [first]);
      const refusal = await store
        .append('case-1', NO_STREAM, [first, second])
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'log.revision-conflict', actual: 0 });
    });
  });
}
