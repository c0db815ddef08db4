import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, type LogPage, NO_STREAM, type Subscribe } from '../../log/event-store';
import { anEvent, type CurrentLog, idsOf, readToHead, someEvents } from './open-log';

/** Takes pages until so many events have come. */
async function take(store: EventStore, count: number, query: Partial<Subscribe> = {}): Promise<LogPage[]> {
  const pages: LogPage[] = [];
  const ending = new AbortController();
  for await (const page of store.subscribe({ after: 0, signal: ending.signal, ...query })) {
    pages.push(page);
    if (pages.flatMap(({ events }) => events).length >= count) break;
  }
  return pages;
}

const eventsOf = (pages: readonly LogPage[]) => idsOf(pages.flatMap(({ events }) => events));

export function subscribing(log: CurrentLog): void {
  describe('a subscription', () => {
    it('gives what the log holds, and then what is appended', async () => {
      const { store } = log();
      const events = someEvents(4);
      await store.append('case-1', NO_STREAM, events.slice(0, 2));
      const taking = take(store, 4);
      await sleep(20);
      await store.append('case-1', 1, events.slice(2, 3));
      await sleep(20);
      await store.append('case-2', NO_STREAM, events.slice(3));
      expect(eventsOf(await taking)).toEqual(idsOf(events));
    });

    it('gives what another store on the same log appends', async () => {
      const { store, again } = log();
      const other = await again();
      const events = someEvents(3);
      const taking = take(store, 3);
      await sleep(50);
      for (const [i, event] of events.entries()) await other.append(`case-${i}`, NO_STREAM, [event]);
      expect(eventsOf(await taking)).toEqual(idsOf(events));
    });

    it('goes on after the position of a page, with nothing lost and nothing twice', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(10));
      const all = idsOf(await readToHead(store));
      const first = await take(store, 4, { batchSize: 2 });
      const rest = await take(store, 6, { after: first.at(-1)?.position, batchSize: 3 });
      expect([...eventsOf(first), ...eventsOf(rest)]).toEqual(all);
    });

    it('moves its position past events that its filter leaves out, also when no event comes through', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(5));
      const ending = new AbortController();
      const pages = store.subscribe({ after: 0, filter: { types: ['Closed'] }, signal: ending.signal });
      for await (const page of pages) {
        expect(page).toEqual({ events: [], position: await store.head(), atHead: true });
        break;
      }
      const taking = take(store, 1, { filter: { types: ['Closed'] } });
      await store.append('case-1', 4, [anEvent({ type: 'Closed' })]);
      expect((await taking).at(-1)?.position).toBe(await store.head());
    });

    it('gives a slow reader no more than a page at a time', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(20));
      const seen: number[] = [];
      const ending = new AbortController();
      for await (const { events } of store.subscribe({ after: 0, batchSize: 4, signal: ending.signal })) {
        seen.push(events.length);
        await sleep(5);
        if (seen.length === 1) await store.append('case-2', NO_STREAM, someEvents(4));
        if (seen.length === 6) break;
      }
      expect(seen).toEqual([4, 4, 4, 4, 4, 4]);
    });

    it('serves several readers at their own pace', async () => {
      const { store } = log();
      const takings = [1, 2, 50].map((batchSize) => take(store, 30, { batchSize }));
      for (let i = 0; i < 10; i += 1) await store.append(`case-${i}`, NO_STREAM, someEvents(3));
      const all = idsOf(await readToHead(store));
      for (const pages of await Promise.all(takings)) expect(eventsOf(pages)).toEqual(all);
    });

    it('ends when its signal aborts while it waits', async () => {
      const { store } = log();
      const ending = new AbortController();
      const pages = store.subscribe({ after: 0, signal: ending.signal })[Symbol.asyncIterator]();
      const next = pages.next();
      await sleep(20);
      ending.abort();
      expect(await next).toEqual({ done: true, value: undefined });
    });

    it('gives nothing when its signal was aborted before', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, [anEvent()]);
      const pages = store.subscribe({ after: 0, signal: AbortSignal.abort() })[Symbol.asyncIterator]();
      expect(await pages.next()).toEqual({ done: true, value: undefined });
    });

    it('ends when the store is closed', async () => {
      const { store } = log();
      const { signal } = new AbortController();
      const pages = store.subscribe({ after: 0, signal })[Symbol.asyncIterator]();
      const next = pages.next();
      await sleep(20);
      await store.close();
      expect(await next).toEqual({ done: true, value: undefined });
    });
  });
}
