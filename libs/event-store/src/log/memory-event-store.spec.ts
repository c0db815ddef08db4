import { eventStoreContract } from '../testing/event-store.contract';
import { anEvent } from '../testing/event-store/open-log';
import { MemoryEventStore } from './memory-event-store';

eventStoreContract('memory', {
  open: () => {
    const store = new MemoryEventStore();
    return Promise.resolve({
      store,
      again: () => Promise.resolve(store.another()),
      dispose: () => store.close(),
    });
  },
});

describe('the clock of the log in memory', () => {
  it('does not go back when the clock of the machine is set back', async () => {
    const times = ['2022-11-07T13:00:00.000Z', '2022-11-07T12:00:00.000Z', '2022-11-07T14:00:00.000Z'];
    const store = new MemoryEventStore(() => new Date(times.shift() ?? 0));
    for (const stream of ['a', 'b', 'c']) await store.append(stream, -1, [anEvent()]);
    const { events } = await store.readAll({ after: 0, limit: 10 });
    expect(events.map(({ recordedAt }) => recordedAt)).toEqual([
      '2022-11-07T13:00:00.000Z',
      '2022-11-07T13:00:00.000Z',
      '2022-11-07T14:00:00.000Z',
    ]);
  });
});
