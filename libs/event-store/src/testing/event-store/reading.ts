import { type ReadEvent } from '../../log/event';
import { type EventFilter, NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, idsOf, readToHead, someEvents } from './open-log';

export function reading(log: CurrentLog): void {
  describe('reading a stream', () => {
    it('gives its events from a revision on, as many as asked for', async () => {
      const { store } = log();
      const events = someEvents(5);
      await store.append('case-1', NO_STREAM, events);
      expect(idsOf(await store.readStream('case-1'))).toEqual(idsOf(events));
      expect(idsOf(await store.readStream('case-1', 2))).toEqual(idsOf(events.slice(2)));
      expect(idsOf(await store.readStream('case-1', 1, 2))).toEqual(idsOf(events.slice(1, 3)));
      expect(await store.readStream('case-1', 5)).toEqual([]);
      expect(await store.readStream('case-1', 0, 0)).toEqual([]);
    });

    it('gives what folds look at of the same events', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, [...someEvents(3), anEvent({ type: 'Ärende.Öppnat' })]);
      const withoutMore = ({ metadata: _, ...event }: ReadEvent) =>
        Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'recordedAt'));
      for (const given of [[], [2], [1, 2], [4], [0, 0]] as [from?: number, limit?: number][])
        expect((await store.readToFold('case-1', ...given)).map(withoutMore)).toEqual(
          (await store.readStream('case-1', ...given)).map(withoutMore),
        );
      expect(await store.readToFold('case-1')).toHaveLength(4);
      expect(await store.readToFold('case-10')).toEqual([]);
    });

    it('gives nothing for a stream that nobody wrote to', async () => {
      const { store } = log();
      await store.append('case-10', NO_STREAM, [anEvent()]);
      expect(await store.readStream('case-1')).toEqual([]);
    });
  });

  describe('reading the log', () => {
    it('is at the head of an empty log at once', async () => {
      const { store } = log();
      expect(await store.readAll({ after: 0, limit: 10 })).toEqual({ events: [], position: 0, atHead: true });
      expect(await store.head()).toBe(0);
    });

    it('gives all events in the order of their positions, whatever the size of a page', async () => {
      const { store } = log();
      for (let i = 0; i < 10; i += 1) await store.append(`case-${i % 3}-${i}`, NO_STREAM, someEvents(3));
      const inOnePage = await readToHead(store, { limit: 1000 });
      expect(inOnePage).toHaveLength(30);
      for (const limit of [1, 7, 10, 30])
        expect(idsOf(await readToHead(store, { limit }))).toEqual(idsOf(inOnePage));
      const positions = inOnePage.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b));
    });

    it('goes on after any position', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(12));
      const all = await readToHead(store);
      for (const [index, { position }] of all.entries())
        expect(await readToHead(store, { after: position, limit: 5 })).toEqual(all.slice(index + 1));
    });

    it('says whether a page reached the head', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, someEvents(4));
      const first = await store.readAll({ after: 0, limit: 3 });
      expect(first).toMatchObject({ atHead: false, position: first.events.at(-1)?.position });
      const last = await store.readAll({ after: first.position, limit: 3 });
      expect(last).toMatchObject({ atHead: true, position: await store.head() });
      await store.append('case-1', 3, [anEvent()]);
      expect((await store.readAll({ after: last.position, limit: 3 })).events).toHaveLength(1);
    });

    it('stays where it was asked to begin when that is the head', async () => {
      const { store } = log();
      const { position } = await store.append('case-1', NO_STREAM, [anEvent()]);
      const page = await store.readAll({ after: position, limit: 10 });
      expect(page).toEqual({ events: [], position, atHead: true });
    });

    it('gives large events and small ones alike', async () => {
      const { store } = log();
      const sizes = [10, 200_000, 20_000, 30_000, 10, 10, 1_000_000, 10, 50_000];
      const events = sizes.map((size, i) =>
        anEvent({ data: { text: `${i % 2 ? 'x' : Math.random()}`.repeat(size / 10) } }),
      );
      await store.append('case-1', NO_STREAM, events);
      const read = await readToHead(store, { limit: 4 });
      expect(read.map(({ data }) => data)).toEqual(events.map(({ data }) => data));
    });
  });

  describe('reading the log through a filter', () => {
    beforeEach(async () => {
      const { store } = log();
      for (const stream of ['case-1', 'case_1', 'meeting-1', 'Åland-1'])
        await store.append(stream, NO_STREAM, [
          anEvent({ type: 'Opened' }),
          anEvent({ type: 'Noted' }),
          anEvent({ type: 'Closed' }),
        ]);
    });

    const filtered: [string, EventFilter, string[]][] = [
      ['one type', { types: ['Noted'] }, ['case-1/1', 'case_1/1', 'meeting-1/1', 'Åland-1/1']],
      ['a prefix', { streamPrefixes: ['case-'] }, ['case-1/0', 'case-1/1', 'case-1/2']],
      [
        'a prefix with a character that LIKE knows',
        { streamPrefixes: ['case_'], types: ['Opened'] },
        ['case_1/0'],
      ],
      ['two prefixes and two types', { streamPrefixes: ['Å', 'meet'], types: ['Closed', 'Opened'] },
        ['meeting-1/0', 'meeting-1/2', 'Åland-1/0', 'Åland-1/2']], // prettier-ignore
      ['a type that there is not', { types: ['noted'] }, []],
      ['no type at all', { types: [] }, []],
      ['no prefix at all', { streamPrefixes: [] }, []],
    ];

    it.each(filtered)('lets through %s', async (_, filter, expected) => {
      for (const limit of [1, 2, 100]) {
        const found = await readToHead(log().store, { filter, limit });
        expect(found.map(({ stream, revision }) => `${stream}/${revision}`)).toEqual(expected);
      }
    });

    it('passes the events that it left out', async () => {
      const { store } = log();
      const page = await store.readAll({ after: 0, limit: 10, filter: { types: ['Nothing'] } });
      expect(page).toEqual({ events: [], position: await store.head(), atHead: true });
    });

    it('does not pass events that it had no room for', async () => {
      const { store } = log();
      const page = await store.readAll({ after: 0, limit: 2, filter: { types: ['Noted'] } });
      expect(page.atHead).toBe(false);
      expect(await readToHead(store, { after: page.position, filter: { types: ['Noted'] } })).toHaveLength(2);
    });
  });
}
