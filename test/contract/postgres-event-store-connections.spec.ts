import { setTimeout as sleep } from 'node:timers/promises';
import { AppendFailed, LogUnavailable, StoreClosed } from '@diarium/event-store';
import { anEvent, readToHead, someEvents } from '@diarium/event-store/testing';
import { FaultyConnections, expectDense, LogUnderTest, until } from './postgres-event-store.fixture';

let log: LogUnderTest;

beforeEach(async () => {
  log = await LogUnderTest.create();
});

afterEach(() => log.drop());

const lostConnection = (): Error => new Error('Connection terminated unexpectedly');
const LITTLE_PATIENCE = { patience: { attempts: 2, withinMs: 1000 } };

/** Ends the sessions of this database that run such a statement. */
async function terminate(statement: string): Promise<number> {
  const ended = await log.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like $1`,
    [statement],
  );
  return ended.length;
}

describe('an append over a connection that breaks', () => {
  it('is stored once when only its acknowledgement was lost', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open({}, connections);
    await store.append('case-1', -1, [anEvent()]);
    connections.loseAnswers('diarium-append', 2, lostConnection);
    const results = await Promise.all([
      store.append('case-1', 0, someEvents(2)),
      store.append('case-2', -1, [anEvent()]),
    ]);
    expect(results).toMatchObject([{ revision: 2 }, { revision: 0 }]);
    expect(connections.count('diarium-append')).toBe(4);
    expect(await readToHead(store)).toHaveLength(4);
    await expectDense(store);
  });

  it('is stored once when another writer came between the loss and the second try', async () => {
    const connections = new FaultyConnections(log.database);
    const [store, other] = [log.open({}, connections), log.open()];
    connections.loseAnswers('diarium-append', 1, lostConnection);
    const appending = store.append('case-1', -1, [anEvent()]);
    await until(async () => (await other.head()) === 1);
    await other.append('case-1', 0, [anEvent()]);
    expect(await appending).toMatchObject({ revision: 0, position: 1 });
    await expectDense(store);
  });

  it('is sent again when it never arrived', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open({}, connections);
    connections.refuse('diarium-append', 3, () =>
      Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    );
    expect(await store.append('case-1', -1, [anEvent()])).toMatchObject({ revision: 0, repeated: false });
  });

  it('is stored once when the server ends its session while it waits for its turn', async () => {
    const store = log.open();
    const holder = await log.database.connect();
    await holder.query('begin');
    await holder.query('select diarium.hold_head()');
    const appending = Promise.all([1, 2, 3].map((i) => store.append(`case-${i}`, -1, [anEvent()])));
    await until(async () => (await terminate('select diarium.append%')) === 1);
    await holder.query('commit');
    await holder.end();
    expect(await appending).toHaveLength(3);
    await expectDense(store);
  });

  it('is stored once when the answer does not come in time', async () => {
    const store = log.open({ timeoutMs: 150 });
    const holder = await log.database.connect();
    await holder.query('begin');
    await holder.query('select diarium.hold_head()');
    const appending = store.append('case-1', -1, someEvents(2));
    await sleep(500);
    await holder.query('commit');
    await holder.end();
    expect(await appending).toMatchObject({ revision: 1, position: 2 });
    await expectDense(store);
  });

  it('is given up after a while, and may then be stored or not', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open(LITTLE_PATIENCE, connections);
    connections.loseAnswers('diarium-append', 2, lostConnection);
    const event = anEvent();
    await expect(store.append('case-1', -1, [event])).rejects.toThrow(LogUnavailable);
    expect(await store.append('case-1', -1, [event])).toMatchObject({ revision: 0, repeated: true });
  });

  it('does not let those behind it wait as long again: they were not sent', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open({ ...LITTLE_PATIENCE, batchAppends: 2 }, connections);
    connections.refuse('diarium-append', 2, lostConnection);
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map((i) => store.append(`case-${i}`, -1, [anEvent()])),
    );
    const reasons = results.map((result) => (result.status === 'rejected' ? (result.reason as unknown) : 0));
    expect(reasons.slice(0, 2)).toEqual([expect.any(LogUnavailable), expect.any(LogUnavailable)]);
    expect(reasons.slice(2)).toEqual([expect.any(AppendFailed), expect.any(AppendFailed)]);
    expect(await store.append('case-1', -1, [anEvent()])).toMatchObject({ position: 1 });
  });
});

describe('reading over a connection that breaks', () => {
  it('reads again', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open({}, connections);
    await store.append('case-1', -1, someEvents(3));
    connections.loseAnswers('diarium-head', 1, lostConnection);
    expect(await store.head()).toBe(3);
    connections.loseAnswers('diarium-read', 1, lostConnection);
    connections.loseAnswers('diarium-read-last', 1, lostConnection);
    expect(await readToHead(store, { limit: 2 })).toHaveLength(3);
    connections.loseAnswers('diarium-read-stream', 1, lostConnection);
    expect(await store.readStream('case-1')).toHaveLength(3);
  });

  it('gives up after a while', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open(LITTLE_PATIENCE, connections);
    connections.refuse('diarium-read-stream', 2, lostConnection);
    await expect(store.readStream('case-1')).rejects.toMatchObject({ code: 'log.unavailable' });
  });

  it('lets a subscription wait for as long as it takes', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open(LITTLE_PATIENCE, connections);
    await store.append('case-1', -1, someEvents(3));
    connections.refuse('diarium-read-last', 6, lostConnection);
    const { signal } = new AbortController();
    const pages = store.subscribe({ after: 0, signal })[Symbol.asyncIterator]();
    expect(await pages.next()).toMatchObject({ value: { position: 3, atHead: true } });
  });

  it('ends a subscription that waits for the server when the store is closed', async () => {
    const connections = new FaultyConnections(log.database);
    const store = log.open({}, connections);
    connections.refuse('diarium-read-last', 1000, lostConnection);
    const { signal } = new AbortController();
    const next = store.subscribe({ after: 0, signal })[Symbol.asyncIterator]().next();
    await sleep(50);
    await store.close();
    expect(await next).toEqual({ done: true, value: undefined });
    await expect(store.head()).rejects.toThrow(StoreClosed);
  });
});

describe('an append while the pool has no connection to give', () => {
  it('is stored at once', async () => {
    const store = log.open();
    const { pool } = log.database;
    const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
    expect(await store.append('case-1', -1, [anEvent()])).toMatchObject({ revision: 0 });
    for (const client of taken) client.release();
  });
});
