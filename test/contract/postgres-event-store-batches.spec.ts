import { AppendFailed, EventRefused, type PostgresEventStore, RevisionConflict } from '@diarium/event-store';
import { anEvent, idsOf, readToHead, someEvents } from '@diarium/event-store/testing';
import { FaultyConnections, expectDense, LogUnderTest } from './postgres-event-store.fixture';

let log: LogUnderTest;
let connections: FaultyConnections;
let store: PostgresEventStore;

beforeEach(async () => {
  log = await LogUnderTest.create();
  connections = new FaultyConnections(log.database);
  store = log.open({}, connections);
});

afterEach(() => log.drop());

/** Makes the server fail an append of the event type, with an SQLSTATE. */
async function failOn(type: string, sqlState: string): Promise<void> {
  await log.query(`create function fail_${sqlState}() returns trigger language plpgsql
    as $$ begin raise exception 'the server says no' using errcode = '${sqlState}'; end $$`);
  await log.query(`create trigger fail_${sqlState} before insert on diarium.log
    for each row when (new.type = '${type}') execute function fail_${sqlState}()`);
}

describe('appends that share a commit', () => {
  it('go to the server together when they come together', async () => {
    await Promise.all(Array.from({ length: 128 }, (_, i) => store.append(`case-${i}`, -1, [anEvent()])));
    expect(connections.count('diarium-append')).toBe(2);
    await expectDense(store);
  });

  it('go together when each caller comes back as soon as it has its answer', async () => {
    await Promise.all(
      Array.from({ length: 32 }, async (_, i) => {
        for (let revision = -1; revision < 9; revision += 1)
          await store.append(`case-${i}`, revision, [anEvent()]);
      }),
    );
    expect(connections.count('diarium-append')).toBe(10);
  });

  it('are each refused or stored on their own', async () => {
    const taken = anEvent();
    await store.append('case-1', -1, [taken]);
    const results = await Promise.allSettled([
      store.append('case-2', -1, [anEvent()]),
      store.append('case-1', -1, [anEvent()]),
      store.append('case-3', -1, someEvents(3)),
      store.append('case-4', -1, [anEvent(), taken]),
      store.append('case-5', -1, someEvents(2)),
    ]);
    expect(connections.count('diarium-append')).toBe(2);
    expect(results).toMatchObject([
      { value: { revision: 0, position: 2 } },
      { reason: { code: 'log.revision-conflict', actual: 0 } },
      { value: { revision: 2, position: 5 } },
      { reason: { code: 'log.duplicate-event', eventId: taken.id } },
      { value: { revision: 1, position: 7 } },
    ]);
    for (const { stream, position } of await readToHead(store))
      if (position > 1) expect(stream).toBe(position === 2 ? 'case-2' : position < 6 ? 'case-3' : 'case-5');
  });

  it('are stored, all but the one which the server cannot store', async () => {
    await failOn('Poison', '22P05');
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        store.append(`case-${i}`, -1, [anEvent({ type: i === 4 ? 'Poison' : 'Fine' })]),
      ),
    );
    const refused = results.flatMap((result, i) =>
      result.status === 'rejected' ? [[i, result.reason as unknown]] : [],
    );
    expect(refused).toEqual([[4, expect.any(EventRefused)]]);
    expect(refused[0]?.[1]).toMatchObject({ message: expect.stringContaining('case-4') as string });
    expect(await readToHead(store)).toHaveLength(9);
    await expectDense(store);
  });

  it('fail with the server’s reason while it has no room, and go on when it has', async () => {
    await failOn('NoteWritten', '53100');
    const results = await Promise.allSettled(
      [1, 2, 3].map((i) => store.append(`case-${i}`, -1, [anEvent()])),
    );
    for (const result of results)
      expect(result).toMatchObject({
        reason: expect.any(AppendFailed) as unknown,
      });
    await log.query('drop trigger fail_53100 on diarium.log');
    expect(await store.append('case-1', -1, [anEvent()])).toEqual({
      revision: 0,
      position: 1,
      repeated: false,
    });
  });

  it('are tried again when the server says that they lost a race', async () => {
    await failOn('Contested', '40001');
    const appending = store.append('case-1', -1, [anEvent({ type: 'Contested' })]);
    setTimeout(() => void log.query('drop trigger fail_40001 on diarium.log'), 50);
    expect(await appending).toMatchObject({ revision: 0, repeated: false });
    await expectDense(store);
  });

  it('keep the order in which one caller sent them to a stream', async () => {
    const events = someEvents(50);
    const results = await Promise.all(events.map((event, i) => store.append('case-1', i - 1, [event])));
    expect(results.map(({ revision }) => revision)).toEqual(events.map((_, i) => i));
    expect(idsOf(await store.readStream('case-1'))).toEqual(idsOf(events));
  });

  it('to one stream do not hold up those to others', async () => {
    const crowd = Array.from({ length: 200 }, () => store.append('crowded-1', -1, [anEvent()]));
    const settled = Promise.allSettled(crowd);
    await store.append('quiet-1', -1, [anEvent()]);
    expect(connections.count('diarium-append')).toBe(1);
    const outcomes = await settled;
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(RevisionConflict);
  });

  it('share no more bytes than one statement should carry', async () => {
    const small = log.open({ batchBytes: 50_000 }, connections);
    const data = { text: 'x'.repeat(20_000) };
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => small.append(`case-${i}`, -1, [anEvent({ data })])),
    );
    expect(connections.count('diarium-append')).toBe(4);
    await small.append('large-1', -1, someEvents(10, { data }));
    await expectDense(small);
  });
});

describe('a reader that takes its time', () => {
  it('makes the store read a page only when it asks for one', async () => {
    for (let i = 0; i < 5; i += 1) await store.append(`case-${i}`, -1, someEvents(10));
    const { signal } = new AbortController();
    const pages = store.subscribe({ after: 0, batchSize: 10, signal })[Symbol.asyncIterator]();
    const read = (): number => connections.count('diarium-read') + connections.count('diarium-read-last');
    expect(read()).toBe(0);
    await pages.next();
    await store.append('case-9', -1, someEvents(10));
    expect(read()).toBe(1);
    await pages.next();
    expect(read()).toBe(2);
  });
});
