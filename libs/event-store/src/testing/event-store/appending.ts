import { RevisionConflict } from '../../log/errors';
import { NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, idsOf, readToHead, someEvents } from './open-log';

export function appending(log: CurrentLog): void {
  describe('appending', () => {
    it('counts the revisions of a stream from 0', async () => {
      const { store } = log();
      expect(await store.append('case-1', NO_STREAM, [anEvent()])).toMatchObject({ revision: 0 });
      expect(await store.append('case-1', 0, someEvents(3))).toMatchObject({ revision: 3 });
      expect(await store.append('case-2', NO_STREAM, [anEvent()])).toMatchObject({ revision: 0 });
      const revisions = (await store.readStream('case-1')).map(({ revision }) => revision);
      expect(revisions).toEqual([0, 1, 2, 3]);
    });

    it('gives each append a higher position than the one before, whatever its stream', async () => {
      const { store } = log();
      const first = await store.append('case-1', NO_STREAM, someEvents(2));
      const second = await store.append('case-2', NO_STREAM, [anEvent()]);
      const third = await store.append('case-1', 1, [anEvent()]);
      expect(second.position).toBeGreaterThan(first.position);
      expect(third.position).toBeGreaterThan(second.position);
      expect(await store.head()).toBe(third.position);
    });

    it('says that an append was not a repetition', async () => {
      const appended = await log().store.append('case-1', NO_STREAM, [anEvent()]);
      expect(appended.repeated).toBe(false);
    });

    it('refuses to begin a stream that is there, and says how far it is', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(2));
      const refusal = await store.append('case-1', NO_STREAM, [anEvent()]).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RevisionConflict);
      expect(refusal).toMatchObject({ stream: 'case-1', expected: NO_STREAM, actual: 1 });
    });

    it('refuses to go on with a stream that is not there', async () => {
      const refusal = await log()
        .store.append('case-1', 0, [anEvent()])
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'log.revision-conflict', expected: 0, actual: NO_STREAM });
    });

    it.each([0, 1, 3, 17])('refuses revision %i of a stream that is at revision 2', async (expected) => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(3));
      const refusal = await store.append('case-1', expected, [anEvent()]).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: 'log.revision-conflict', expected, actual: 2 });
    });

    it('leaves nothing behind of an append that it refused', async () => {
      const { store } = log();
      const first = await store.append('case-1', NO_STREAM, [anEvent()]);
      const refused = someEvents(2);
      await expect(store.append('case-1', 5, refused)).rejects.toThrow(RevisionConflict);
      expect(await store.head()).toBe(first.position);
      expect(await readToHead(store)).toHaveLength(1);
      expect(await store.append('case-1', 0, refused)).toMatchObject({ revision: 2, repeated: false });
    });

    it('keeps the events of one append together and in order', async () => {
      const { store, again } = log();
      const stores = [store, await again()];
      const appends = Array.from({ length: 20 }, () => someEvents(5));
      await Promise.all(
        appends.map((events, i) => (stores[i % 2] ?? store).append(`case-${i}`, NO_STREAM, events)),
      );
      const inOrder = idsOf(await readToHead(store)).join();
      for (const events of appends) expect(inOrder).toContain(idsOf(events).join());
    });

    it('takes an append of a thousand events', async () => {
      const { store } = log();
      const events = someEvents(1000);
      expect(await store.append('case-1', NO_STREAM, events)).toMatchObject({ revision: 999 });
      expect(idsOf(await store.readStream('case-1'))).toEqual(idsOf(events));
    });
  });
}
