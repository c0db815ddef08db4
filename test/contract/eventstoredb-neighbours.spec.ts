import { idsOf, anEvent, readToHead, someEvents } from '@diarium/event-store/testing';
import { Follower, Servers, until } from './eventstoredb.fixture';

describe("the register's part of a log in EventStoreDB", () => {
  const servers = new Servers();

  afterEach(() => servers.close());

  it('does not hold what the server and other programs write between', async () => {
    const double = await servers.start();
    const store = servers.open(double.url());
    expect(await store.head()).toBe(0);
    const events = someEvents(4);
    for (const [i, event] of events.entries()) {
      await store.append(`case-${i}`, -1, [event]);
      double.storeOthers();
    }
    expect(idsOf(await readToHead(store))).toEqual(idsOf(events));
    expect(idsOf(await readToHead(store, { limit: 1, filter: { types: ['NoteWritten'] } }))).toHaveLength(4);
    const page = await store.readAll({ after: 0, limit: 10 });
    expect(page).toMatchObject({ position: await store.head(), atHead: true });
    expect(page.position).toBe(page.events.at(-1)?.position);
  });

  it('is found behind any number of other events, in the log and at its end', async () => {
    const double = await servers.start();
    const store = servers.open(double.url());
    for (let i = 0; i < 500; i += 1) double.storeOthers();
    const first = await store.append('case-1', -1, [anEvent()]);
    for (let i = 0; i < 500; i += 1) double.storeOthers();
    expect(await store.head()).toBe(first.position);
    expect(await readToHead(store, { limit: 1 })).toHaveLength(1);
    expect(await readToHead(store, { filter: { types: ['NoteWritten'] } })).toHaveLength(1);
    const second = await store.append('case-1', 0, [anEvent()]);
    expect(await store.head()).toBe(second.position);
    expect(await readToHead(store, { after: first.position })).toHaveLength(1);
  });

  it('has its head at its own last event, whatever was read before', async () => {
    const double = await servers.start();
    const { position } = await servers.open(double.url()).append('case-1', -1, [anEvent()]);
    double.storeOthers();
    for (const after of [0, position - 1, position, position + 1, position + 40, position + 1_000_000]) {
      const store = servers.open(double.url());
      await store.readAll({ after, limit: 1 });
      expect(await store.head()).toBe(position);
    }
  });

  it('has room for two registers on one server', async () => {
    const double = await servers.start();
    const ours = servers.open(double.url());
    const theirs = servers.open(double.url(), { namespace: 'diarium-north' });
    await ours.append('case-1', -1, someEvents(2));
    await theirs.append('case-1', -1, [anEvent()]);
    const follower = new Follower(theirs);
    await follower.sees(1);
    await until(() => double.counts.subscriptions === 1);
    await ours.append('case-2', -1, [anEvent()]);
    await theirs.append('case-1', 0, [anEvent()]);
    expect((await follower.sees(2)).map(({ revision }) => revision)).toEqual([0, 1]);
    expect(await readToHead(ours)).toHaveLength(3);
    await follower.leave();
  });

  it('is not read when another program wrote into it, and says which event that is', async () => {
    const double = await servers.start();
    const store = servers.open(double.url());
    await store.append('case-1', -1, [anEvent()]);
    const id = double.storeAs('diarium:case-1', 'NoteWritten');
    const refusal = { code: 'log.malformed-event', message: expect.stringContaining(id) as string };
    await expect(store.readStream('case-1')).rejects.toMatchObject(refusal);
    await expect(store.readAll({ after: 0, limit: 9 })).rejects.toMatchObject(refusal);
    expect((await store.readAll({ after: 0, limit: 9, filter: { types: ['Closed'] } })).events).toEqual([]);
  });

  it('goes on from any number, also from one that is no position of an event', async () => {
    const double = await servers.start();
    const store = servers.open(double.url());
    await store.append('case-1', -1, someEvents(5));
    const all = await readToHead(store);
    for (const [i, { position }] of all.entries())
      for (const [after, first] of [
        [position - 40, i],
        [position - 1, i],
        [position, i + 1],
        [position + 1, i + 1],
        [position + 40, i + 1],
      ] as const)
        expect(idsOf(await readToHead(store, { after, limit: 2 }))).toEqual(idsOf(all.slice(first)));
    const beyond = all.at(-1)?.position ?? 0;
    expect(await store.readAll({ after: beyond + 1_000_001, limit: 2 })).toMatchObject({ events: [] });
    expect(await store.head()).toBe(beyond);
  });

  it('needs a server that tells positions', async () => {
    const double = await servers.start();
    const store = servers.open(double.url());
    double.faults.withoutPositions = true;
    await expect(store.append('case-1', -1, [anEvent()])).rejects.toMatchObject({ code: 'log.no-position' });
  });

  it('ends a page before it takes too much memory', async () => {
    const double = await servers.start();
    const store = servers.open(double.url(), { timeoutMs: 10_000 });
    const text = 'x'.repeat(3_000_000);
    for (let i = 0; i < 8; i += 1) await store.append(`case-${i}`, -1, [anEvent({ data: { text } })]);
    const page = await store.readAll({ after: 0, limit: 1000 });
    expect(page.events).toHaveLength(6);
    expect(page.atHead).toBe(false);
    expect(await readToHead(store, { after: page.position, limit: 1000 })).toHaveLength(2);
  });

  it('tells its readers of appends that no subscription told them', async () => {
    const double = await servers.start();
    const follower = new Follower(servers.open(double.url(), { pollMs: 50 }));
    await until(() => double.counts.subscriptions === 1);
    double.muteSubscriptions();
    await servers.open(double.url()).append('case-1', -1, [anEvent()]);
    expect(await follower.sees(1)).toHaveLength(1);
    await follower.leave();
  });
});
