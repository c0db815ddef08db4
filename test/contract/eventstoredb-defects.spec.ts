import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable, RevisionConflict } from '@diarium/event-store';
import { EventStoreDbEventStore, anEvent, idsOf, someEvents } from '@diarium/event-store/testing';
import { Follower, Servers, until } from './eventstoredb.fixture';

const impatient = { timeoutMs: 200, patience: { attempts: 2, withinMs: 1000 } };

function messageOf(opening: () => unknown): string {
  try {
    opening();
  } catch (error) {
    return (error as Error).message;
  }
  return 'opened';
}

describe('what is known to go wrong with the EventStoreDB client', () => {
  const servers = new Servers();

  afterEach(() => servers.close());

  describe('1: appends wait for ever for a server that says nothing', () => {
    it('gives up an append, a read and a look at the head in time', async () => {
      const double = await servers.start();
      const store = servers.open(double.url(), impatient);
      double.faults.stalled = true;
      await expect(store.append('case-1', -1, [anEvent()])).rejects.toThrow(LogUnavailable);
      await expect(store.readStream('case-1')).rejects.toThrow(LogUnavailable);
      await expect(store.readAll({ after: 0, limit: 1 })).rejects.toThrow(LogUnavailable);
      await expect(store.head()).rejects.toThrow(LogUnavailable);
    });

    it('gives up in time also while it looks for the cluster', async () => {
      const double = await servers.start();
      const store = servers.open(double.url({ scheme: 'esdb+discover' }), impatient);
      double.faults.stalled = true;
      const started = Date.now();
      await expect(store.append('case-1', -1, [anEvent()])).rejects.toThrow(LogUnavailable);
      await expect(store.head()).rejects.toThrow(LogUnavailable);
      expect(Date.now() - started).toBeLessThan(4000);
    });
  });

  describe('2: refusals that do not throw tell a wrong revision', () => {
    it('does not take an address that asks for it', async () => {
      const double = await servers.start();
      const url = double.url({ options: '&throwOnAppendFailure=false' });
      expect(() => new EventStoreDbEventStore(url)).toThrow(/option "throwonappendfailure"/);
    });

    it('tells the revision of a refusal as it is', async () => {
      const double = await servers.start();
      const store = servers.open(double.url());
      await store.append('case-1', -1, someEvents(8));
      const refusal = await store.append('case-1', 3, [anEvent()]).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(RevisionConflict);
      expect(refusal).toMatchObject({ expected: 3, actual: 7 });
    });
  });

  describe('3: the appends of all clients in a process are failed together', () => {
    it('leaves the append to one server alone when another server dies', async () => {
      const [one, other] = [await servers.start(), await servers.start()];
      const [store, theirs] = [servers.open(one.url(), { timeoutMs: 30_000 }), servers.open(other.url())];
      await theirs.append('case-1', -1, [anEvent()]);
      for (const double of [one, other]) double.faults.stalled = true;
      const appends = [store.append('case-1', -1, [anEvent()]), theirs.append('case-2', -1, [anEvent()])];
      await until(() => one.counts.appends === 1 && other.counts.appends === 2);
      other.die();
      other.faults.stalled = false;
      await other.return();
      await appends[1];
      expect(one.counts.appends).toBe(1);
      one.die();
      one.faults.stalled = false;
      await one.return();
      await appends[0];
    });
  });

  describe('4: a failed look at the features of the server is kept', () => {
    it('appends without such a look', async () => {
      const double = await servers.start();
      double.faults.failingProbes = Infinity;
      const store = servers.open(double.url());
      await store.append('case-1', -1, [anEvent()]);
      expect(double.counts.probes).toBe(0);
    });

    it('makes a new client after a failure, which looks for the leader anew', async () => {
      const [seed, first, second] = [await servers.start(), await servers.start(), await servers.start()];
      seed.leader = first;
      const store = servers.open(seed.url({ scheme: 'esdb+discover' }), { timeoutMs: 300 });
      await store.append('case-1', -1, [anEvent()]);
      first.faults.stalled = true;
      seed.leader = second;
      await store.append('case-2', -1, [anEvent()]);
      expect(await store.readStream('case-2')).toHaveLength(1);
      expect(second.counts.appends).toBe(1);
    });

    it('survives what a client says that was given up before', async () => {
      const double = await servers.start();
      const store = servers.open(double.url({ scheme: 'esdb+discover' }), impatient);
      double.faults.failingGossip = Infinity;
      await expect(store.head()).rejects.toThrow(LogUnavailable);
      // A client looks for the cluster ten times, 100 ms apart, before it says that it found none.
      await sleep(2000);
      double.faults.failingGossip = 0;
      expect(await store.head()).toBe(0);
    });
  });

  describe('5: what a checkpoint callback throws ends the process', () => {
    it('goes on whatever the server tells as a checkpoint', async () => {
      const double = await servers.start();
      double.faults.oddCheckpoint = String(2n ** 64n - 1n);
      const follower = new Follower(servers.open(double.url()));
      await until(() => double.counts.subscriptions === 1);
      const theirs = servers.open(double.url());
      for (let i = 0; i < 3; i += 1) {
        await theirs.append(`case-${i}`, -1, [anEvent()]);
        await follower.sees(i + 1);
      }
      expect(follower.events).toHaveLength(3);
      await follower.leave();
    });
  });

  describe('6: a subscription that the server ends in good order is over without a word', () => {
    it.each(['endSubscriptions', 'dropSubscriptions'] as const)(
      'subscribes anew after every %s, and misses nothing',
      async (loss) => {
        const double = await servers.start();
        const follower = new Follower(servers.open(double.url()));
        const theirs = servers.open(double.url());
        const events = someEvents(5);
        for (const [i, event] of events.entries()) {
          await until(() => double.counts.subscriptions === 1);
          double[loss]();
          await theirs.append(`case-${i}`, -1, [event]);
          await follower.sees(i + 1);
        }
        expect(idsOf(follower.events)).toEqual(idsOf(events));
        await follower.leave();
      },
    );
  });

  describe('7: the death of a server leaves the outcome of appends unknown', () => {
    it('stores each append once when the server dies before it stores', async () => {
      const double = await servers.start();
      const store = servers.open(double.url());
      await store.append('case-1', -1, [anEvent()]);
      double.faults.stalled = true;
      const events = someEvents(20);
      const appends = events.map((event, i) => store.append(`case-1${i}`, -1, [event]));
      await until(() => double.counts.appends === 21);
      double.die();
      double.faults.stalled = false;
      const later = store.append('case-1', 0, [anEvent()]);
      await double.return();
      expect((await Promise.all(appends)).every(({ repeated }) => !repeated)).toBe(true);
      expect(await later).toMatchObject({ revision: 1 });
      const { events: stored } = await store.readAll({ after: 0, limit: 100 });
      expect(idsOf(stored).filter((id) => idsOf(events).includes(id))).toHaveLength(20);
      expect(stored).toHaveLength(22);
    });

    it('stores each append once when the server dies after it stored', async () => {
      const double = await servers.start();
      const store = servers.open(double.url(), { timeoutMs: 10_000 });
      double.faults.lostAcknowledgements = 20;
      const appends = someEvents(20).map((event, i) => store.append(`case-${i}`, -1, [event]));
      await until(() => double.counts.appends === 20);
      double.die();
      await double.return();
      expect((await Promise.all(appends)).every(({ repeated }) => !repeated)).toBe(true);
      expect((await store.readAll({ after: 0, limit: 100 })).events).toHaveLength(20);
    });

    it('stores an append once whose acknowledgement never comes', async () => {
      const double = await servers.start();
      const store = servers.open(double.url(), { timeoutMs: 200 });
      double.faults.lostAcknowledgements = 2;
      const event = anEvent();
      expect(await store.append('case-1', -1, [event])).toMatchObject({ revision: 0, repeated: false });
      expect(await store.append('case-1', -1, [event])).toMatchObject({ revision: 0, repeated: true });
      expect(await store.readStream('case-1')).toHaveLength(1);
      expect(double.counts.appends).toBe(4);
    });

    it('says that the server is not there when it does not return, and that the append may be repeated', async () => {
      const double = await servers.start();
      const store = servers.open(double.url(), impatient);
      const event = anEvent();
      double.die();
      const failure = await store.append('case-1', -1, [event]).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'log.unavailable' });
      await double.return();
      expect(await store.append('case-1', -1, [event])).toMatchObject({ revision: 0 });
    });

    it('keeps its subscriptions over many deaths', async () => {
      const double = await servers.start();
      const follower = new Follower(servers.open(double.url()));
      const theirs = servers.open(double.url());
      const events = someEvents(4);
      for (const [i, event] of events.entries()) {
        await theirs.append(`case-${i}`, -1, [event]);
        await follower.sees(i + 1);
        double.die();
        await double.return();
      }
      expect(idsOf(follower.events)).toEqual(idsOf(events));
      await follower.leave();
    });
  });

  describe('8: only esdb:// and esdb+discover:// are addresses', () => {
    const addresses: [string, RegExp][] = [
      ['kurrentdb://anna:s3cret@host:2113', /not esdb:\/\//],
      ['esdb://', /not esdb:\/\//],
      ['esdb://anna:s3c/ret@host', /not esdb:\/\//],
      ['esdb://anna:s3cret@host?tlz=false', /option "tlz"/],
      ['esdb://host', /needs user:password@/],
    ];

    it.each(addresses)('refuses %s, and does not repeat it', (url, reason) => {
      const said = messageOf(() => new EventStoreDbEventStore(url));
      expect(said).toMatch(reason);
      expect(said).not.toContain('s3c');
    });
  });
});
