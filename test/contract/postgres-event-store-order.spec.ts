import { setTimeout as sleep } from 'node:timers/promises';
import { type PostgresEventStore } from '@diarium/event-store';
import { anEvent, idsOf, readToHead, someEvents } from '@diarium/event-store/testing';
import { expectDense, LogUnderTest } from './postgres-event-store.fixture';

let log: LogUnderTest;
let store: PostgresEventStore;

beforeEach(async () => {
  log = await LogUnderTest.create();
  store = log.open();
});

afterEach(() => log.drop());

describe('the order of the log in PostgreSQL', () => {
  it('has no holes after conflicts, duplicates, repetitions and refusals', async () => {
    const [first, second] = [anEvent(), anEvent()];
    await store.append('case-1', -1, [first]);
    const others = log.open();
    await Promise.allSettled([
      store.append('case-1', -1, someEvents(3)),
      store.append('case-2', -1, [anEvent(), first]),
      store.append('case-3', -1, [second]),
      store.append('case-1', -1, [first]),
      others.append('case-1', 7, someEvents(2)),
      others.append('case-3', -1, [second]),
      others.append('case-4', -1, [anEvent({ type: '' })]),
      others.append('case-5', -1, someEvents(2)),
    ]);
    expect(await readToHead(store)).toHaveLength(4);
    await expectDense(store);
  });

  it('has no holes after a transaction that was rolled back', async () => {
    await log.query("create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$");
    await log.query('create constraint trigger later after insert on diarium.log initially deferred ' +
      "for each row when (new.type = 'Fails') execute function fail()"); // prettier-ignore
    await store.append('case-1', -1, [anEvent()]);
    await expect(store.append('case-1', 0, [anEvent({ type: 'Fails' })])).rejects.toMatchObject({
      code: 'log.append-failed',
    });
    await store.append('case-1', 0, [anEvent()]);
    await expectDense(store);
  });

  it('does not wait for transactions that write elsewhere in the database', async () => {
    const elsewhere = await log.database.connect();
    await elsewhere.query('create table other (value int)');
    await elsewhere.query('begin');
    await elsewhere.query('insert into other values (1)');
    const { position } = await store.append('case-1', -1, someEvents(3));
    const page = await store.readAll({ after: 0, limit: 10 });
    expect(page).toMatchObject({ position, atHead: true });
    expect(page.events).toHaveLength(3);
    await elsewhere.query('commit');
    await elsewhere.end();
  });

  it('shows an append to a reader only when it is committed, and then before all later ones', async () => {
    const slow = await log.database.connect();
    await slow.query('begin');
    await slow.query('select diarium.hold_head()');
    const events = someEvents(20);
    const other = log.open();
    const appends = events.map((event, i) => (i % 2 ? store : other).append(`case-${i}`, -1, [event]));
    await sleep(100);
    expect(await store.readAll({ after: 0, limit: 10 })).toEqual({ events: [], position: 0, atHead: true });
    await slow.query('commit');
    await slow.end();
    const appended = await Promise.all(appends);
    const stored = await readToHead(store);
    expect(idsOf(stored).toSorted()).toEqual(idsOf(events).toSorted());
    for (const [i, { position }] of appended.entries()) expect(stored[position - 1]?.id).toBe(events[i]?.id);
    await expectDense(store);
  });

  it('gives readers no event behind one that they have seen, while writers are held up at random', async () => {
    const holder = await log.database.connect();
    const stores = [store, log.open(), log.open()];
    const writing = Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        for (let revision = -1; revision < 14; revision += 1)
          await stores[i % 3]?.append(`case-${i}`, revision, [anEvent()]);
      }),
    );
    const state = { isWriting: true };
    const holding = (async () => {
      while (state.isWriting) {
        await holder.query('begin');
        await holder.query('select diarium.hold_head()');
        await sleep(Math.random() * 10);
        await holder.query('rollback');
      }
    })();
    const seen: number[] = [];
    const reading = (async () => {
      for (let position = 0; state.isWriting || position < 180;) {
        const page = await store.readAll({ after: position, limit: 5 });
        seen.push(...page.events.map((event) => event.position));
        position = page.position;
      }
    })();
    await writing.finally(() => (state.isWriting = false));
    await Promise.all([holding, reading]);
    await holder.end();
    expect(seen).toEqual(Array.from({ length: 180 }, (_, i) => i + 1));
  });

  it('never records an earlier time than before, also when the clock was set back', async () => {
    await log.query('alter table diarium.log disable trigger log_only_grows');
    await store.append('case-1', -1, [anEvent()]);
    await log.query("update diarium.log set recorded_at = '2999-12-31 23:59:59.123+00'");
    await store.append('case-1', 0, [anEvent()]);
    const times = (await readToHead(store)).map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(['2999-12-31T23:59:59.123Z', '2999-12-31T23:59:59.123Z']);
  });

  it.each(['update diarium.log set type = type', 'delete from diarium.log', 'truncate diarium.log'])(
    'is kept from: %s',
    async (statement) => {
      await store.append('case-1', -1, [anEvent()]);
      await expect(log.query(statement)).rejects.toThrow(/only grows/);
      expect(await readToHead(store)).toHaveLength(1);
    },
  );

  it('is not appended to from a transaction whose snapshot may be old', async () => {
    const session = await log.database.connect();
    await session.query('begin isolation level repeatable read');
    const append = "select diarium.append('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', true)";
    await expect(session.query(append)).rejects.toThrow(/read committed/);
    await session.end();
  });

  it('keeps the text of data as it was sent', async () => {
    const data = { z: 1, a: [1.5, 'å😀'], nested: { 'b ': null } };
    await store.append('case-1', -1, [anEvent({ data })]);
    const rows = await log.query<{ text: string }>('select data::text as text from diarium.log');
    expect(rows).toEqual([{ text: JSON.stringify(data) }]);
  });

  it('has times that do not depend on how a session writes dates', async () => {
    const occurredAt = '2022-07-01T00:30:00.045Z';
    await store.append('case-1', -1, [anEvent({ occurredAt })]);
    const session = await log.database.connect();
    await session.query("set datestyle to 'German, DMY'");
    await session.query("set timezone to 'Europe/Stockholm'");
    const pool = { query: session.query.bind(session) } as unknown as typeof log.database.pool;
    const there = log.open({}, { pool, connect: () => Promise.resolve(session) });
    expect((await there.readStream('case-1'))[0]?.occurredAt).toBe(occurredAt);
    await session.end();
  });
});

describe('reading a long log in PostgreSQL', () => {
  it('finds rare events page by page, and says when it is at the head', async () => {
    await log.query(`insert into diarium.log
      select n, 'case-' || n, 0, gen_random_uuid(), case when n % 30000 = 0 then 'Rare' else 'Common' end, 1,
        now(), now(), '{}', '{}' from generate_series(1, 100000) n`);
    const filter = { types: ['Rare'] };
    const found: number[] = [];
    let pages = 0;
    for (let position = 0, atHead = false; !atHead; pages += 1) {
      const page = await store.readAll({ after: position, limit: 100, filter });
      found.push(...page.events.map((event) => event.position));
      ({ position, atHead } = page);
    }
    expect(found).toEqual([30_000, 60_000, 90_000]);
    expect(pages).toBeLessThan(10);
  });

  it('appends and reads by index also on a connection that met the log when it was empty', async () => {
    const session = await log.database.connect();
    const pool = { query: session.query.bind(session) } as unknown as typeof log.database.pool;
    const there = log.open({}, { pool, connect: () => Promise.resolve(session) });
    const appendMany = (name: string): Promise<unknown> =>
      Promise.all(Array.from({ length: 64 }, (_, i) => there.append(`${name}-${i}`, -1, [anEvent()])));
    for (let i = 0; i < 10; i += 1) {
      await appendMany(`early-${i}`);
      await there.readAll({ after: i, limit: 10 });
      await there.readStream(`early-${i}-1`);
    }
    await log.query(`insert into diarium.log
      select n + 640, 'case-' || n, 0, gen_random_uuid(), 'Common', 1, now(), now(), '{}', '{}'
      from generate_series(1, 50000) n`);
    await appendMany('late');
    await there.readAll({ after: 25_000, limit: 10 });
    await there.readStream('case-30000');
    await session.query('select pg_stat_force_next_flush()');
    const rows = await log.query("select seq_scan::int from pg_stat_user_tables where relname = 'log'");
    expect(rows).toEqual([{ seq_scan: 0 }]);
    await session.end();
  });
});
