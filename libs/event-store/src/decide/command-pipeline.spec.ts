import { v7 } from 'uuid';
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
