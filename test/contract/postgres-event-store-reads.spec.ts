import { randomBytes } from 'node:crypto';
import { eventInBytes, NO_STREAM, type PostgresEventStore, type RecordedEvent } from '@diarium/event-store';
import { anEvent, idsOf, readToHead, someEvents } from '@diarium/event-store/testing';
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

describe('the log read as bytes', () => {
  let log: LogUnderTest;
  let store: PostgresEventStore;
  const large = anEvent({ data: { text: randomBytes(40_000).toString('base64') } });

  beforeAll(async () => {
    log = await LogUnderTest.create();
    store = log.open();
    await store.append('ärende-Å.1', NO_STREAM, [
      anEvent({ type: 'Ärende.Öppnat', data: { z: 'Åsa \n "Öberg" 😀', a: [1, -0.5, null] } }),
      ...someEvents(4, { occurredAt: '1899-12-31T23:59:59.999Z' }),
      large,
      ...someEvents(3),
    ]);
  });

  afterAll(() => log.drop());

  it('gives the events that are read as values, page by page to the head', async () => {
    const events = await readToHead(store);
    for (const limit of [1, 4, 100]) {
      const found: RecordedEvent[] = [];
      let page = await store.readBytes({ after: 0, limit });
      for (; !page.atHead; page = await store.readBytes({ after: page.position, limit }))
        found.push(...page.events.map(eventInBytes));
      expect([...found, ...page.events.map(eventInBytes)]).toEqual(events);
    }
  });

  it('gives a large event alone, and nothing beyond the head', async () => {
    const before = await store.readBytes({ after: 3, limit: 100 });
    expect(before).toMatchObject({ position: 5, atHead: false });
    const alone = await store.readBytes({ after: 5, limit: 100 });
    expect(alone.events.map((event) => eventInBytes(event).id)).toEqual([large.id]);
    expect(alone).toMatchObject({ position: 6, atHead: false });
    expect(await store.readBytes({ after: 9, limit: 100 })).toEqual({
      events: [],
      position: 9,
      atHead: true,
    });
  });

  it('rounds what an administrator wrote more exactly than the log does as reading values does', async () => {
    await log.query('alter table diarium.log disable trigger log_only_grows');
    await log.query(
      `update diarium.log set occurred_at = occurred_at + position * interval '123.5 microseconds'`,
    );
    const { events } = await store.readBytes({ after: 0, limit: 5 });
    expect(events.map(eventInBytes)).toEqual((await store.readAll({ after: 0, limit: 5 })).events);
  });

  it('tells of a statement that fails, and goes on after it', async () => {
    await log.query('alter table diarium.log rename to hidden');
    await expect(log.open().readBytes({ after: 0, limit: 5 })).rejects.toThrow(/does not exist/);
    await expect(store.readBytes({ after: 0, limit: 5 })).rejects.toThrow(/does not exist/);
    await log.query('alter table diarium.hidden rename to log');
    expect((await store.readBytes({ after: 0, limit: 5 })).events).toHaveLength(5);
  });
});
