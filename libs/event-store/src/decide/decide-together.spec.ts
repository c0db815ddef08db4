import { AppendFailed, EventRefused } from '../log/errors';
import { MemoryEventStore } from '../log/memory-event-store';
import { Desk } from './room.fixture';
import { v4 } from 'uuid';

let store: MemoryEventStore;
let desk: Desk;

beforeEach(() => {
  store = Object.assign(new MemoryEventStore(), { isDense: true });
  desk = new Desk(store, { mayShare: true });
});

const atOnce = (...guests: readonly (string | readonly string[])[]) =>
  Promise.allSettled(guests.map((by) => desk.takeSeats(by)));

const told = (results: Awaited<ReturnType<typeof atOnce>>) =>
  results.map((result) =>
    result.status === 'fulfilled'
      ? [result.value.revision, result.value.position, result.value.events.length]
      : (result.reason as { code: string }).code,
  );

describe('commands that wait for each other in one stream', () => {
  it('share an append, and each has what it did itself', async () => {
    const append = jest.spyOn(store, 'append');
    const results = await atOnce('anna', 'bo', ['cilla', 'doris'], 'eva');
    expect(append).toHaveBeenCalledTimes(1);
    expect(told(results)).toEqual([
      [0, 1, 1],
      [1, 2, 1],
      [3, 4, 2],
      [4, 5, 1],
    ]);
    const events = await store.readStream('room-1');
    for (const result of results)
      if (result.status === 'fulfilled')
        for (const event of result.value.events)
          expect(events[event.revision]).toMatchObject({ id: event.id, metadata: event.metadata });
    expect(await desk.room()).toEqual(await new Desk(store).room());
  });

  it('have the place of the last of them where the log has gaps: a view that holds it holds them all', async () => {
    desk = new Desk(new MemoryEventStore(), { mayShare: true });
    expect(told(await atOnce('anna', 'bo', 'cilla'))).toEqual([
      [0, 3, 1],
      [1, 3, 1],
      [2, 3, 1],
    ]);
  });

  it('are decided over what those before them do', async () => {
    expect(told(await atOnce('anna', 'bo', 'bo', 'cilla'))).toEqual([
      [0, 1, 1],
      [1, 2, 1],
      'room.seat-taken',
      [2, 3, 1],
    ]);
  });

  it('are asked for their facts once each when an import that was done is run again', async () => {
    const commandIds = Array.from({ length: 20 }, () => v4());
    const facts = jest.fn(() => Promise.resolve(undefined));
    const give = () =>
      Promise.all(commandIds.map((commandId, n) => desk.takeSeats(`guest ${n}`, { commandId, facts })));
    const first = await give();
    facts.mockClear();
    expect((await give()).map(({ revision }) => revision)).toEqual(first.map(({ revision }) => revision));
    expect(facts).toHaveBeenCalledTimes(20);
  });

  it('are done once when one of them is given twice', async () => {
    const commandId = v4();
    const outcomes = await Promise.all([
      desk.takeSeats('anna'),
      desk.takeSeats('bo', { commandId }),
      desk.takeSeats('bo', { commandId }),
      desk.takeSeats('cilla'),
    ]);
    expect(outcomes.map(({ revision, repeated }) => [revision, repeated])).toEqual([
      [0, false],
      [1, false],
      [1, true],
      [2, false],
    ]);
  });

  it('are decided anew when another process has written meanwhile', async () => {
    await desk.takeSeats('anna');
    await new Desk(store).takeSeats('bo');
    expect(told(await atOnce('zoe', 'bo', 'cilla', 'doris'))).toEqual([
      [2, 3, 1],
      'room.seat-taken',
      [3, 4, 1],
      [4, 5, 1],
    ]);
  });

  it('each go alone when the log refuses an event of one of them', async () => {
    const append = store.append.bind(store);
    jest.spyOn(store, 'append').mockImplementation((stream, expected, events) => {
      if (events.some(({ data }) => (data as { by?: string }).by === 'cilla'))
        return Promise.reject(new EventRefused('too large'));
      return append(stream, expected, events);
    });
    expect(told(await atOnce('anna', 'bo', 'cilla', 'doris'))).toEqual([
      [0, 1, 1],
      [1, 2, 1],
      'log.event-refused',
      [2, 3, 1],
    ]);
  });

  it('all hear of it when the log stores nothing', async () => {
    await desk.takeSeats('anna');
    jest.spyOn(store, 'append').mockRejectedValue(new AppendFailed('The disk is full.'));
    expect(new Set(told(await atOnce('bo', 'cilla', 'doris')))).toEqual(new Set(['log.append-failed']));
  });

  it('have facts of their own: what one cannot look up is told to that one', async () => {
    const lost = () => Promise.reject(new Error('no such committee'));
    const results = await Promise.allSettled([
      desk.takeSeats('anna'),
      desk.takeSeats('bo'),
      desk.takeSeats('cilla', { facts: lost }),
      desk.takeSeats('doris'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await desk.room()).taken).toEqual(['anna', 'bo', 'doris']);
  });

  it('leave one who says which revision they saw to themselves', async () => {
    const results = await Promise.allSettled([
      desk.takeSeats('anna'),
      desk.takeSeats('bo'),
      desk.takeSeats('cilla', { expectedRevision: 0 }),
      desk.takeSeats('doris'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
