import { MemoryEventStore } from '../log/memory-event-store';
import { FactReader } from './fact-reader';
import { Desk, room } from './room.fixture';

describe('facts of other streams', () => {
  it('are as they are now, also when another process wrote last', async () => {
    const store = new MemoryEventStore();
    const [desk, other] = [new Desk(store), new Desk(store)];
    const read = new FactReader(desk.streams, { row: () => Promise.resolve(undefined) });
    expect((await read.fold(room, 'room-1')).taken).toEqual([]);
    await desk.takeSeats('anna');
    await other.takeSeats('bo');
    expect((await read.fold(room, 'room-1')).taken).toEqual(['anna', 'bo']);
  });

  it('can be one event, or none where the stream does not reach', async () => {
    const store = new MemoryEventStore();
    const desk = new Desk(store);
    const read = new FactReader(desk.streams, { row: () => Promise.resolve(undefined) });
    await desk.takeSeats(['anna', 'bo']);
    expect(await read.event('room-1', 1)).toMatchObject({ data: { by: 'bo' } });
    expect(await read.event('room-1', 2)).toBeUndefined();
  });

  it('reads one event once, and looks again for one that was not there yet', async () => {
    const store = new MemoryEventStore();
    const desk = new Desk(store);
    const read = new FactReader(desk.streams, { row: () => Promise.resolve(undefined) });
    expect(await read.event('room-1', 0)).toBeUndefined();
    await desk.takeSeats('anna');
    const first = await read.event('room-1', 0);
    const reads = jest.spyOn(store, 'readStream');
    expect(await read.event('room-1', 0)).toBe(first);
    expect(first).toMatchObject({ data: { by: 'anna' } });
    expect(reads).not.toHaveBeenCalled();
  });
});
