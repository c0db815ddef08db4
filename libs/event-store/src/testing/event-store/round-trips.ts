import { MAX_EVENT_BYTES } from '../../log/encoded-event';
import { NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, readToHead, someEvents, someMetadata } from './open-log';

const ISO_WITH_MS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const DATA: Record<string, unknown> = {
  'Swedish, and what is not a letter': {
    text: 'Åsa Öberg – ”räksmörgås” \t\n\r "\\" \u0001\u007f 😀 𝒳 日本',
  },
  'text that looks like an escaped NUL': { text: '\\u0000', more: '\\\\u0000', ud: '\\ud800' },
  numbers: { int: 9007199254740991, minus: -0.1, tiny: 5e-324, big: 1.7976931348623157e308 },
  'lists, nothing and empty things': { list: [1, [2, []], {}], none: null, text: '', yes: true },
  'names that are no identifiers': { 'å b': 1, '': 2, $: { '1': 3 }, __proto: 4 },
  'a list': [1, 2, 3],
  'a bare value': 'text',
};

export function roundTrips(log: CurrentLog): void {
  describe('giving back what it was given', () => {
    it.each(Object.keys(DATA))('gives back data: %s', async (what) => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, [anEvent({ data: DATA[what] })]);
      expect((await store.readStream('case-1'))[0]?.data).toStrictEqual(DATA[what]);
      expect((await readToHead(store))[0]?.data).toStrictEqual(DATA[what]);
    });

    it('gives back every part of an event, read by stream and read by position', async () => {
      const { store } = log();
      const metadata = { ...someMetadata, causationId: 'x', reason: 'Rättelse: fel handläggare' };
      const event = anEvent({ type: 'Ärende.Öppnat', version: 7, metadata });
      const { position } = await store.append('ärende-Å.1', NO_STREAM, [event]);
      const [recorded] = await store.readStream('ärende-Å.1');
      expect(recorded).toEqual({
        ...event,
        stream: 'ärende-Å.1',
        revision: 0,
        position,
        recordedAt: expect.stringMatching(ISO_WITH_MS) as string,
      });
      expect(await readToHead(store)).toEqual([recorded]);
    });

    it.each([
      ['2022-11-07T13:00:00.000Z', '2022-11-07T13:00:00.000Z'],
      ['2022-11-07T13:00:00.123Z', '2022-11-07T13:00:00.123Z'],
      ['2022-11-07T13:00Z', '2022-11-07T13:00:00.000Z'],
      ['2022-07-01T00:30:00+02:00', '2022-06-30T22:30:00.000Z'],
      ['1899-12-31T23:59:59.999Z', '1899-12-31T23:59:59.999Z'],
      ['1969-12-31T23:59:59.001Z', '1969-12-31T23:59:59.001Z'],
      ['2024-02-29T00:00:00.000Z', '2024-02-29T00:00:00.000Z'],
      ['0001-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z'],
      ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ])('gives back %s as %s', async (occurredAt, expected) => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, [anEvent({ occurredAt })]);
      expect((await store.readStream('case-1'))[0]?.occurredAt).toBe(expected);
    });

    it('says when it recorded each event, and never an earlier time than before', async () => {
      const { store, again } = log();
      const stores = [store, await again()];
      const before = new Date(Date.now() - 1000).toISOString();
      for (let i = 0; i < 20; i += 1) await stores[i % 2]?.append(`case-${i}`, NO_STREAM, someEvents(2));
      const times = (await readToHead(store)).map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
      expect(times[0]?.localeCompare(before)).toBe(1);
    });

    it('hands each reader a copy of its own', async () => {
      const { store } = log();
      await store.append('case-1', NO_STREAM, [anEvent({ data: { list: [1] } })]);
      const [mine] = await store.readStream('case-1');
      (mine?.data as { list: number[] }).list.push(2);
      expect((await store.readStream('case-1'))[0]?.data).toEqual({ list: [1] });
    });

    it('keeps an event as it was when it was appended', async () => {
      const { store } = log();
      const list = [1];
      const appended = store.append('case-1', NO_STREAM, [anEvent({ data: { list } })]);
      list.push(2);
      await appended;
      expect((await store.readStream('case-1'))[0]?.data).toEqual({ list: [1] });
    });

    it('takes the largest event that it says it takes', async () => {
      const { store } = log();
      const text = 'x'.repeat(MAX_EVENT_BYTES - 1000);
      await store.append('case-1', NO_STREAM, [anEvent({ data: { text } })]);
      const [recorded] = await store.readStream('case-1');
      expect((recorded?.data as { text: string }).text).toHaveLength(text.length);
    });
  });
}
