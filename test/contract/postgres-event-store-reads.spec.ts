import { NO_STREAM, type PostgresEventStore } from '@diarium/event-store';
import { idsOf, someEvents } from '@diarium/event-store/testing';
import { LogUnderTest } from './postgres-event-store.fixture';

const STREAMS = 150;
const LENGTH = 5;

describe('many streams read at once', () => {
  let log: LogUnderTest;
  let store: PostgresEventStore;
  const ids = new Map<string, readonly string[]>();

  beforeAll(async () => {
    log = await LogUnderTest.create();
    store = log.open();
    for (let n = 0; n < STREAMS; n += 1) ids.set(`case-${n}`, idsOf(someEvents(LENGTH)));
    await Promise.all(
      [...ids].map(([stream, own]) =>
        store.append(
          stream,
          NO_STREAM,
          someEvents(LENGTH).map((event, index) => ({ ...event, id: own[index] ?? event.id })),
        ),
      ),
    );
  });

  afterAll(() => log.drop());

  it('each give their own events in order, whole or a part of them', async () => {
    const found = await Promise.all(
      [...ids.keys()].map((stream, n) => store.readStream(stream, n % 7, n % 2 === 0 ? Infinity : 2)),
    );
    const expected = [...ids.values()].map((own, n) =>
      own.slice(n % 7, n % 2 === 0 ? undefined : (n % 7) + 2),
    );
    expect(found.map(idsOf)).toEqual(expected);
    for (const events of found)
      expect(events.map(({ stream }) => stream)).toEqual(events.map(() => events[0]?.stream));
  });

  it('give nothing for those that do not exist, and the same to everyone who reads the same', async () => {
    const streams = ['case-0', 'nobody', 'case-0', 'case-1', 'nobody'];
    const found = await Promise.all(streams.map((stream) => store.readStream(stream)));
    expect(found.map(idsOf)).toEqual(streams.map((stream) => ids.get(stream) ?? []));
  });
});
