import { v4 } from 'uuid';
import { RevisionConflict } from '../log/errors';
import { MemoryEventStore } from '../log/memory-event-store';
import { Desk } from './room.fixture';

let store: MemoryEventStore;
let desk: Desk;

beforeEach(() => {
  store = new MemoryEventStore();
  desk = new Desk(store);
});

describe('what was last seen of a stream', () => {
  it('decides no refusal that the log does not bear out', async () => {
    const other = new Desk(store);
    await desk.takeSeats('anna');
    await desk.rename('Aulan');
    const refuseUntilRenamed = jest
      .fn<Promise<{ closedOn?: string }>, []>()
      .mockResolvedValueOnce({ closedOn: '2022-11-07' })
      .mockResolvedValue({});
    await other.rename('Stora salen');
    const given = { occurredAt: '2022-11-07T13:00:00.000Z', facts: refuseUntilRenamed };
    await expect(desk.takeSeats('bo', given)).resolves.toMatchObject({ revision: 3 });
    expect(refuseUntilRenamed).toHaveBeenCalledTimes(2);
  });

  it('lost a change: a stale view said that there was nothing to do', async () => {
    const other = new Desk(store);
    await desk.rename('Aulan');
    await other.rename('Stora salen');
    expect(await desk.rename('Aulan')).toMatchObject({ revision: 2 });
    expect(await new Desk(store).room()).toMatchObject({ title: 'Aulan' });
  });

  it('is brought up to date when an append shows that it was stale', async () => {
    const other = new Desk(store);
    await desk.takeSeats('anna');
    await other.takeSeats(['bo', 'cilla']);
    expect(await desk.takeSeats('doris')).toMatchObject({ revision: 3 });
    expect((await desk.room()).taken).toEqual(['anna', 'bo', 'cilla', 'doris']);
  });

  it('has the same times as the log, whatever form the caller gave', async () => {
    await desk.takeSeats('anna', { occurredAt: '2022-07-01T00:30:00+02:00' });
    expect((await desk.room()).times).toEqual(['2022-06-30T22:30:00.000Z']);
    expect(await desk.room()).toEqual(await new Desk(store).room());
  });

  it('was folded from the middle when it was dropped from the cache while its command was decided', async () => {
    const small = new Desk(store, { cacheSize: 20 });
    await small.takeSeats(Array.from({ length: 12 }, (_, i) => `guest ${i}`));
    const crowdOut = async () => {
      await small.takeSeats(
        Array.from({ length: 15 }, (_, i) => `other ${i}`),
        { stream: 'room-2' },
      );
      return undefined;
    };
    await small.takeSeats('anna', { facts: crowdOut });
    expect((await small.room()).taken).toHaveLength(13);
  });
});

describe('a store that refuses every revision', () => {
  it('is not asked for ever', async () => {
    const append = jest.spyOn(store, 'append').mockRejectedValue(new RevisionConflict('room-1', -1, 5));
    await expect(desk.takeSeats('anna')).rejects.toThrow(RevisionConflict);
    expect(append.mock.calls.length).toBeLessThan(100);
  });

  it('is asked once more when the caller says which revision he has seen', async () => {
    const append = jest.spyOn(store, 'append').mockRejectedValue(new RevisionConflict('room-1', -1, 5));
    await expect(desk.takeSeats('anna', { expectedRevision: -1 })).rejects.toThrow(RevisionConflict);
    expect(append).toHaveBeenCalledTimes(2);
  });
});

describe.each([{ mayShare: false }, { mayShare: true }])('commands that come at once: %j', (options) => {
  beforeEach(() => {
    desk = new Desk(store, options);
  });

  it('to one stream from two processes are each done once', async () => {
    const desks = [desk, new Desk(store, options)];
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (desks[i % 2] ?? desk).takeSeats(`guest ${i}`)),
    );
    expect(outcomes.map(({ revision }) => revision).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
    expect(new Set((await new Desk(store).room()).taken).size).toBe(50);
  });

  it('for the last seat leave one of them standing', async () => {
    await desk.takeSeats(Array.from({ length: 99 }, (_, i) => `guest ${i}`));
    const desks = [desk, new Desk(store, options), new Desk(store, options)];
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => (desks[i % 3] ?? desk).takeSeats(`late ${i}`)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'room.full' });
  });

  it('as one and the same command are done once', async () => {
    const desks = [desk, new Desk(store, options)];
    const commandId = v4();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (desks[i % 2] ?? desk).takeSeats(['anna', 'bo'], { commandId })),
    );
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(outcomes.map(({ position }) => position))).toEqual(new Set([2]));
    expect(await store.head()).toBe(2);
  });
});
