import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { eventStoreMigrations, PostgresEventStore } from '@diarium/event-store';

/** SLOW_READER_EVENTS=1000000 for the size of a whole register, which takes a minute more. */
const EVENTS = Number(process.env.SLOW_READER_EVENTS ?? 100_000);
const PAGE = 1_000;
const MEGABYTE = 2 ** 20;

/** All of them would take some 100 MB. */
const MOST_GROWTH = 10 * MEGABYTE;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('a slow reader of a long log', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await createTestDatabase({ migrations: eventStoreMigrations });
    await database.pool.query(
      `INSERT INTO diarium.log
         (position, stream, revision, id, type, version, occurred_at, recorded_at, data, metadata)
       SELECT n, 'note-' || n / 10, n % 10, gen_random_uuid(), 'Noted', 1, now(), now(),
         json_build_object('text', repeat(md5(n::text), 8)), '{"actor":"a","role":"r"}'
       FROM generate_series(1, ${EVENTS}) AS n`,
    );
    store = new PostgresEventStore(database);
  });

  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('holds no more of it in memory at the end than at the beginning, and misses nothing', async () => {
    const stop = new AbortController();
    const used: number[] = [];
    let seen = 0;
    let isWhole = true;
    for await (const { events, position } of store.subscribe({
      after: 0,
      batchSize: PAGE,
      signal: stop.signal,
    })) {
      isWhole &&= events.every((event) => event.position === (seen += 1));
      // Whoever reads ahead has the time for it.
      for (let turn = 0; turn < 20; turn += 1) await nextTurn();
      if (position % (EVENTS / 10) === 0) used.push(usedHeap());
      if (position === EVENTS) stop.abort();
    }
    expect({ seen, isWhole }).toEqual({ seen: EVENTS, isWhole: true });
    const [first = 0, ...later] = used;
    expect(later).toHaveLength(9);
    expect(Math.max(...later) - first).toBeLessThan(MOST_GROWTH);
  });
});
