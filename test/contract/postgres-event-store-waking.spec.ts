import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore } from '@diarium/event-store';
import { anEvent } from '@diarium/event-store/testing';
import { FaultyConnections, LogUnderTest, until } from './postgres-event-store.fixture';

let log: LogUnderTest;
let ending: AbortController;

beforeEach(async () => {
  log = await LogUnderTest.create();
  ending = new AbortController();
});

afterEach(async () => {
  ending.abort();
  await log.drop();
});

const HOUR = 3_600_000;

/** Follows a store in the background. */
class Follower {
  private position = 0;

  constructor(store: EventStore) {
    void this.follow(store);
  }

  /** Where it is as soon as it is there, or else after the time. */
  async reached(position: number, withinMs = 30_000): Promise<number> {
    await until(() => this.position >= position, withinMs).catch(() => undefined);
    return this.position;
  }

  private async follow(store: EventStore): Promise<void> {
    for await (const page of store.subscribe({ after: 0, signal: ending.signal }))
      this.position = page.position;
  }
}

async function listeners(): Promise<number[]> {
  const rows = await log.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and query = 'listen diarium_log'`,
  );
  return rows.map(({ pid }) => pid);
}

/** Resolves when the subscriptions of the store have nothing left to do but wait. */
async function untilListening(): Promise<void> {
  await until(async () => (await listeners()).length === 1);
  await sleep(100);
}

function withoutListening(): FaultyConnections {
  const connections = new FaultyConnections(log.database);
  connections.refuse('listen diarium_log', Infinity, () => new Error('no more sessions'));
  return connections;
}

describe('a subscription that waits', () => {
  it('is woken by NOTIFY when another process appends, long before it would look itself', async () => {
    const follower = new Follower(log.open({ pollMs: HOUR }));
    await untilListening();
    const other = log.open();
    for (let i = 1; i <= 3; i += 1) {
      await other.append(`case-${i}`, -1, [anEvent()]);
      expect(await follower.reached(i)).toBe(i);
    }
  });

  it('shares one listening session with all others of its store, and the store ends it', async () => {
    const store = log.open({ pollMs: HOUR });
    const followers = [1, 2, 3].map(() => new Follower(store));
    await untilListening();
    await store.append('case-1', -1, [anEvent()]);
    expect(await Promise.all(followers.map((follower) => follower.reached(1)))).toEqual([1, 1, 1]);
    expect(await listeners()).toHaveLength(1);
    await store.close();
    await until(async () => (await listeners()).length === 0);
  });

  it('listens again after the session was lost, and learns of what was appended meanwhile', async () => {
    const follower = new Follower(log.open({ pollMs: HOUR }));
    const other = log.open();
    await untilListening();
    for (let i = 1; i <= 3; i += 1) {
      const [pid] = await listeners();
      await log.query('select pg_terminate_backend($1)', [pid]);
      await other.append(`lost-${i}`, -1, [anEvent()]);
      expect(await follower.reached(2 * i - 1)).toBe(2 * i - 1);
      await until(async () => (await listeners()).some((next) => next !== pid));
      await sleep(50);
      await other.append(`heard-${i}`, -1, [anEvent()]);
      expect(await follower.reached(2 * i)).toBe(2 * i);
    }
  });

  it('looks by itself when no session can listen', async () => {
    const follower = new Follower(log.open({ pollMs: 50 }, withoutListening()));
    const other = log.open();
    await sleep(100);
    for (let i = 1; i <= 3; i += 1) {
      await other.append(`case-${i}`, -1, [anEvent()]);
      expect(await follower.reached(i)).toBe(i);
    }
  });

  it('is woken at once by an append of its own store', async () => {
    const store = log.open({ pollMs: HOUR }, withoutListening());
    const follower = new Follower(store);
    await sleep(100);
    await store.append('case-1', -1, [anEvent()]);
    expect(await follower.reached(1)).toBe(1);
  });

  it('leaves no session behind when its store is closed while it connects', async () => {
    const connecting = (async () => {
      await sleep(100);
      return log.database.connect();
    })();
    const slow = log.open({}, { pool: log.database.pool, connect: () => connecting });
    const follower = new Follower(slow);
    expect(await follower.reached(0)).toBe(0);
    await slow.close();
    const session = await connecting;
    await expect(session.query('select 1')).rejects.toThrow();
  });
});
