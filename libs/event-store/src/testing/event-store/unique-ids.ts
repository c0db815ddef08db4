import { DuplicateEvent, RevisionConflict } from '../../log/errors';
import { NO_STREAM } from '../../log/event-store';
import { anEvent, type CurrentLog, readToHead, type StoreTraits } from './open-log';

export function uniqueIds(log: CurrentLog, traits: StoreTraits): void {
  describe('an event id that stands elsewhere', () => {
    if (traits.refusesIdsThatStandElsewhere) refusedIds(log);

    it('is a smaller matter than a wrong revision', async () => {
      const { store } = log();
      const taken = anEvent();
      await store.append('case-1', NO_STREAM, [taken]);
      await expect(store.append('case-2', 3, [taken])).rejects.toThrow(RevisionConflict);
    });
  });
}

function refusedIds(log: CurrentLog): void {
  it('is refused by name, with the whole append', async () => {
    const { store } = log();
    const taken = anEvent();
    await store.append('case-1', NO_STREAM, [taken]);
    const refusal = await store
      .append('case-2', NO_STREAM, [anEvent(), taken])
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DuplicateEvent);
    expect(refusal).toMatchObject({ eventId: taken.id });
    expect(await store.readStream('case-2')).toEqual([]);
    expect(await readToHead(store)).toHaveLength(1);
  });

  it('is refused at another revision of its own stream', async () => {
    const { store } = log();
    const taken = anEvent();
    await store.append('case-1', NO_STREAM, [taken]);
    await expect(store.append('case-1', 0, [taken])).rejects.toThrow(DuplicateEvent);
  });

  it('is given to one of two streams when both come at once', async () => {
    const { store, again } = log();
    const other = await again();
    const shared = anEvent();
    const results = await Promise.allSettled([
      store.append('case-1', NO_STREAM, [shared]),
      other.append('case-2', NO_STREAM, [shared]),
      store.append('case-3', NO_STREAM, [anEvent(), shared]),
    ]);
    const refused = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(refused).toHaveLength(2);
    for (const reason of refused) expect(reason).toBeInstanceOf(DuplicateEvent);
  });
}
