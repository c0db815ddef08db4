import { StoreClosed } from '../../log/errors';
import { NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, readToHead } from './open-log';

export function closing(log: CurrentLog): void {
  describe('closing a store', () => {
    it('stores every append that was accepted before', async () => {
      const { store, again } = log();
      const appends = Array.from({ length: 300 }, (_, i) =>
        store.append(`case-${i}`, NO_STREAM, [anEvent()]),
      );
      await store.close();
      const appended = await Promise.all(appends);
      expect(appended).toHaveLength(300);
      expect(await readToHead(await again())).toHaveLength(300);
    });

    it('has stored them when it is closed', async () => {
      const { store, again } = log();
      const other = await again();
      const appends = Array.from({ length: 100 }, () => store.append('case-1', NO_STREAM, [anEvent()]));
      const settled = Promise.allSettled(appends);
      await store.close();
      expect(await other.readStream('case-1')).toHaveLength(1);
      await settled;
    });

    it('refuses what is asked of it afterwards', async () => {
      const { store } = log();
      await store.close();
      await expect(store.append('case-1', NO_STREAM, [anEvent()])).rejects.toThrow(StoreClosed);
      await expect(store.readStream('case-1')).rejects.toThrow(StoreClosed);
      await expect(store.readAll({ after: 0, limit: 1 })).rejects.toThrow(StoreClosed);
      await expect(store.head()).rejects.toThrow(StoreClosed);
    });

    it('refuses an append that comes while it closes', async () => {
      const { store } = log();
      const accepted = store.append('case-1', NO_STREAM, [anEvent()]);
      const closed = store.close();
      await expect(store.append('case-2', NO_STREAM, [anEvent()])).rejects.toThrow(StoreClosed);
      await closed;
      expect(await accepted).toMatchObject({ revision: 0 });
    });

    it('gives subscriptions nothing afterwards', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, [anEvent()]);
      await store.close();
      const { signal } = new AbortController();
      const pages = store.subscribe({ after: 0, signal })[Symbol.asyncIterator]();
      expect(await pages.next()).toEqual({ done: true, value: undefined });
    });

    it('can be done twice', async () => {
      const { store } = log();
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });

    it('leaves other stores on the same log open', async () => {
      const { store, again } = log();
      const other = await again();
      await store.close();
      expect(await other.append('case-1', NO_STREAM, [anEvent()])).toMatchObject({ revision: 0 });
    });
  });
}
