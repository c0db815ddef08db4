import { v4, v7 } from 'uuid';
import { RevisionConflict } from '../log/errors';
import { MemoryEventStore } from '../log/memory-event-store';
import { DomainError } from './domain-error';
import { eventIdOf } from './event-ids';
import { Desk } from './room.fixture';

let store: MemoryEventStore;
let desk: Desk;

beforeEach(() => {
  store = new MemoryEventStore();
  desk = new Desk(store);
});

describe('a command', () => {
  it('is decided over its stream and appended at its exact revision', async () => {
    const first = await desk.takeSeats(['anna', 'bo']);
    expect(first).toMatchObject({ stream: 'room-1', revision: 1, position: 2, repeated: false });
    const second = await desk.takeSeats('cilla');
    expect(second).toMatchObject({ revision: 2, position: 3 });
    const events = await store.readStream('room-1');
    expect(events.map(({ data }) => data)).toEqual([{ by: 'anna' }, { by: 'bo' }, { by: 'cilla' }]);
    expect(second.events).toMatchObject([{ type: 'SeatTaken', revision: 2, data: { by: 'cilla' } }]);
  });

  it('leaves who, as what, by which command, when and why beside the event', async () => {
    const commandId = v7();
    const correlationId = v7();
    const occurredAt = '2022-11-07T13:00:00.000Z';
    const given = { actor: 'bo', role: 'secretary', commandId, correlationId, causationId: 'x', occurredAt };
    await desk.takeSeats('anna', { ...given, reason: 'Rättelse' });
    const [event] = await store.readStream('room-1');
    expect(event).toMatchObject({ id: eventIdOf(commandId, 0), version: 3, occurredAt });
    expect(event?.metadata).toEqual({
      actor: 'bo',
      role: 'secretary',
      commandId,
      correlationId,
      causationId: 'x',
      reason: 'Rättelse',
    });
  });

  it('that gives no reason leaves none', async () => {
    await desk.takeSeats('anna');
    const [event] = await store.readStream('room-1');
    expect(event?.metadata).not.toHaveProperty('reason');
  });

  it('is decided with facts, and with the day on which it happens in Sweden', async () => {
    const facts = () => Promise.resolve({ closedOn: '2022-07-01' });
    const onTheDay = desk.takeSeats('anna', { facts, occurredAt: '2022-06-30T22:30:00.000Z' });
    await expect(onTheDay).rejects.toThrow(DomainError);
    const before = desk.takeSeats('anna', { facts, occurredAt: '2022-06-30T21:30:00.000Z' });
    await expect(before).resolves.toMatchObject({ revision: 0 });
  });

  it('that is refused appends nothing', async () => {
    await desk.takeSeats('anna');
    await expect(desk.takeSeats(['bo', 'anna'])).rejects.toMatchObject({ code: 'room.seat-taken' });
    expect(await store.head()).toBe(1);
  });

  it('with nothing to do leaves the stream as it is', async () => {
    await desk.rename('Aulan');
    expect(await desk.rename('Aulan')).toEqual({
      stream: 'room-1',
      events: [],
      revision: 0,
      position: 0,
      repeated: false,
    });
  });

  it('that no decider decides is an error of the program', async () => {
    await expect(desk.give('OpenWindow', {}, {})).rejects.toThrow('No decider decides OpenWindow.');
  });
});

describe('a command from one who says which revision he has seen', () => {
  it('is decided when the stream is there', async () => {
    await desk.takeSeats('anna');
    await expect(desk.takeSeats('bo', { expectedRevision: 0 })).resolves.toMatchObject({ revision: 1 });
  });

  it('is refused with the actual revision when the stream has moved on', async () => {
    await desk.takeSeats(['anna', 'bo']);
    const late = desk.takeSeats('cilla', { expectedRevision: 0 });
    await expect(late).rejects.toMatchObject({ code: 'log.revision-conflict', expected: 0, actual: 1 });
  });

  it('is refused also when only another process knows that the stream has moved on', async () => {
    await desk.takeSeats('anna');
    await new Desk(store).takeSeats('bo');
    const late = desk.takeSeats('cilla', { expectedRevision: 0 });
    await expect(late).rejects.toMatchObject({ expected: 0, actual: 1 });
    expect(await store.readStream('room-1')).toHaveLength(2);
  });

  it('is decided when he saw what another process wrote and this one has not seen', async () => {
    await desk.takeSeats('anna');
    await new Desk(store).takeSeats('bo');
    await expect(desk.takeSeats('cilla', { expectedRevision: 1 })).resolves.toMatchObject({ revision: 2 });
  });
});

describe('a command that is given again', () => {
  const commandId = v7();

  it('has its first outcome, and changes nothing', async () => {
    const first = await desk.takeSeats(['anna', 'bo'], { commandId });
    const again = await desk.takeSeats(['anna', 'bo'], { commandId });
    expect(again).toMatchObject({ revision: 1, position: first.position, repeated: true });
    expect(again.events.map(({ data }) => data)).toEqual([{ by: 'anna' }, { by: 'bo' }]);
    expect(await store.head()).toBe(2);
  });

  it('has its first outcome when the state would refuse it, or the stream has gone on', async () => {
    await desk.takeSeats('anna', { commandId });
    await desk.takeSeats(Array.from({ length: 99 }, (_, i) => `guest ${i}`));
    const again = await desk.takeSeats('anna', { commandId });
    expect(again).toMatchObject({ revision: 0, position: 1, repeated: true });
  });

  it('has its first outcome when the revision that its caller had seen is long past', async () => {
    await desk.takeSeats('anna');
    await desk.takeSeats('bo', { commandId, expectedRevision: 0 });
    await desk.takeSeats('cilla');
    const again = await desk.takeSeats('bo', { commandId, expectedRevision: 0 });
    expect(again).toMatchObject({ revision: 1, repeated: true });
  });

  it('has its first outcome in another process, whether or not that has seen the stream', async () => {
    const [fresh, stale] = [new Desk(store), new Desk(store)];
    await stale.takeSeats('zoë');
    const first = await desk.takeSeats(['anna', 'bo'], { commandId });
    for (const other of [fresh, stale]) {
      const again = await other.takeSeats(['anna', 'bo'], { commandId });
      expect(again).toMatchObject({ revision: 2, position: first.position, repeated: true });
    }
  });

  it('has its first outcome in a process that would decide otherwise by what it last saw', async () => {
    const stale = new Desk(store);
    await stale.takeSeats('zoë');
    await desk.takeSeats(['anna', 'bo'], { commandId, occurredAt: '2022-11-07T13:00:00.000Z' });
    const again = await stale.takeSeats('cilla', { commandId, occurredAt: '2023-01-01T00:00:00.000Z' });
    expect(again.events).toMatchObject([
      { data: { by: 'anna' }, occurredAt: '2022-11-07T13:00:00.000Z' },
      { data: { by: 'bo' }, occurredAt: '2022-11-07T13:00:00.000Z' },
    ]);
    expect((await stale.room()).taken).toEqual(['zoë', 'anna', 'bo']);
  });

  it('to another stream is refused: its events stand elsewhere', async () => {
    await desk.takeSeats('anna', { commandId });
    const elsewhere = desk.takeSeats('anna', { commandId, stream: 'room-2' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'log.duplicate-event' });
  });
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
    const small = new Desk(store, 20);
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

describe('commands that come at once', () => {
  it('to one stream from two processes are each done once', async () => {
    const desks = [desk, new Desk(store)];
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
    const desks = [desk, new Desk(store), new Desk(store)];
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => (desks[i % 3] ?? desk).takeSeats(`late ${i}`)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'room.full' });
  });

  it('as one and the same command are done once', async () => {
    const desks = [desk, new Desk(store)];
    const commandId = v4();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (desks[i % 2] ?? desk).takeSeats(['anna', 'bo'], { commandId })),
    );
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(outcomes.map(({ position }) => position))).toEqual(new Set([2]));
    expect(await store.head()).toBe(2);
  });
});
