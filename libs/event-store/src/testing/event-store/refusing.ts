import { EventRefused } from '../../log/errors';
import { type NewEvent } from '../../log/event';
import { NO_STREAM } from '../../log/event-store';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES } from '../../log/encoded-event';
import { anEvent, type CurrentLog, someEvents, someMetadata } from './open-log';

const circular: Record<string, unknown> = {};
circular.self = circular;

const UNSTORABLE: Record<string, Partial<NewEvent>> = {
  'an id that is no UUID': { id: 'one' },
  'an id in capitals': { id: '0190A1B2-0000-7000-8000-000000000001' },
  'a type without a name': { type: '' },
  'a type with a NUL character': { type: 'Note\0Written' },
  'version 0': { version: 0 },
  'half a version': { version: 1.5 },
  'a time that is none': { occurredAt: 'yesterday' },
  'a day instead of an instant': { occurredAt: '2022-11-07' },
  'an instant without a zone': { occurredAt: '2022-11-07T13:00:00' },
  'a day that no month has': { occurredAt: '2022-02-32T13:00:00Z' },
  'no data': { data: undefined },
  'data that is a function': { data: () => 1 },
  'data with a number beyond JSON': { data: { amount: 1n } },
  'data that holds itself': { data: circular },
  'data with a NUL character': { data: { text: 'a\0b' } },
  'data with a NUL character in a name': { data: { 'a\0b': 1 } },
  'data with half of a surrogate pair': { data: { text: '\ud83d' } },
  'data with the other half': { data: { text: 'backslash \\ and \udc00' } },
  'metadata with a NUL character': { metadata: { ...someMetadata, actor: 'anna\0' } },
  'no metadata': { metadata: undefined },
  'more than an event may hold': { data: { text: 'x'.repeat(MAX_EVENT_BYTES) } },
};

const NO_STREAM_NAMES = ['', ' ', 'case 1', '-case', 'case\0', 'case/1', 'x'.repeat(201), 'e\u0301'];

export function refusing(log: CurrentLog): void {
  describe('refusing what it cannot keep', () => {
    it.each(Object.keys(UNSTORABLE))('refuses %s', async (what) => {
      const { store } = log();
      const events = [anEvent(), anEvent(UNSTORABLE[what])];
      await expect(store.append('case-1', NO_STREAM, events)).rejects.toThrow(EventRefused);
      expect(await store.head()).toBe(0);
    });

    it.each(NO_STREAM_NAMES)('refuses the stream name %j', async (stream) => {
      const { store } = log();
      await expect(store.append(stream, NO_STREAM, [anEvent()])).rejects.toThrow(EventRefused);
      expect(await store.readStream(stream)).toEqual([]);
    });

    it.each([-2, 0.5, Number.NaN, 2 ** 31])('refuses %d as a revision', async (expected) => {
      await expect(log().store.append('case-1', expected, [anEvent()])).rejects.toThrow(EventRefused);
    });

    it('refuses an append of no events', async () => {
      await expect(log().store.append('case-1', NO_STREAM, [])).rejects.toThrow(EventRefused);
    });

    it('refuses an append that holds an event twice', async () => {
      const event = anEvent();
      await expect(log().store.append('case-1', NO_STREAM, [event, event])).rejects.toThrow(EventRefused);
    });

    it('refuses an append of more bytes than it takes at once', async () => {
      const text = 'x'.repeat(MAX_APPEND_BYTES / 3);
      const events = someEvents(3, { data: { text } });
      await expect(log().store.append('case-1', NO_STREAM, events)).rejects.toThrow(EventRefused);
    });

    it('names the event and the limit', async () => {
      const event = anEvent({ data: { text: 'å'.repeat(MAX_EVENT_BYTES / 2) } });
      const refusal = await log()
        .store.append('case-1', NO_STREAM, [event])
        .catch((error: Error) => error.message);
      expect(refusal).toContain(event.id);
      expect(refusal).toContain(String(MAX_EVENT_BYTES));
    });
  });
}
