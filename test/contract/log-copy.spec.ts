import { EventStoreDbEventStore } from '@diarium/event-store/testing';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import {
  copyLog,
  type CopyTarget,
  type EventStore,
  eventStoreMigrations,
  MemoryEventStore,
  type NewEvent,
  PostgresEventStore,
  type RecordedEvent,
} from '@diarium/event-store';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';

let ids = 0;

function event(text: string): NewEvent {
  const id = `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const metadata = { actor: 'Åsa', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
  return { id, type: 'Told', version: 2, occurredAt: '2022-03-01T12:00:00.123Z', data: { text }, metadata };
}

const withoutPositions = (events: readonly RecordedEvent[]) => events.map(({ position: _, ...rest }) => rest);
const all = async (store: Pick<EventStore, 'readAll'>) =>
  (await store.readAll({ after: 0, limit: 1000 })).events;

describe('a log copied to another engine', () => {
  const databases: TestDatabase[] = [];
  const stores: EventStore[] = [];
  let double: EventStoreDbDouble;
  let source: PostgresEventStore;

  const postgres = async (): Promise<PostgresEventStore> => {
    const database = await createTestDatabase({ migrations: eventStoreMigrations });
    databases.push(database);
    const store = new PostgresEventStore(database);
    stores.push(store);
    return store;
  };

  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
    source = await postgres();
    await source.append('a', -1, [event('ett'), event('två')]);
    await source.append('b', -1, [event('tre')]);
    await source.append('a', 1, [event('fyra å ä ö 🙂')]);
    await source.append('b', 0, [event('fem'), event('sex')]);
  });

  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const database of databases.splice(0)) await database.drop();
    double.die();
  });

  const eventStoreDb = (): EventStoreDbEventStore => {
    const store = new EventStoreDbEventStore(double.url());
    stores.push(store);
    return store;
  };

  it('keeps streams, revisions, ids, times and order, there and back again', async () => {
    const there = eventStoreDb();
    expect(await copyLog(source, there)).toBe(6);
    expect(withoutPositions(await all(there))).toEqual(withoutPositions(await all(source)));
    const back = await postgres();
    expect(await copyLog(there, back)).toBe(6);
    expect(await all(back)).toEqual(await all(source));
  });

  it('takes further events after it was copied, at the right revision', async () => {
    const copy = await postgres();
    await copyLog(source, copy);
    expect(await copy.append('a', 2, [event('sju')])).toEqual({ revision: 3, position: 7, repeated: false });
  });

  it.each([1, 2, 3, 5])('resumes after it was interrupted at event %i, and doubles nothing', async (at) => {
    const target = eventStoreDb();
    let left = at;
    const breaking: CopyTarget = {
      readAll: (query) => target.readAll(query),
      takeOver: async (events) => {
        for (const one of events) {
          if ((left -= 1) < 0) throw new Error('cut');
          await target.takeOver([one]);
        }
      },
    };
    await expect(copyLog(source, breaking)).rejects.toThrow('cut');
    expect(await all(target)).toHaveLength(at);
    expect(await copyLog(source, target)).toBe(6);
    expect(withoutPositions(await all(target))).toEqual(withoutPositions(await all(source)));
  });

  it('goes on from the copy when the log has grown', async () => {
    const copy = await postgres();
    await copyLog(source, copy);
    await source.append('c', -1, [event('nytt')]);
    expect(await copyLog(source, copy)).toBe(7);
    expect(await all(copy)).toEqual(await all(source));
  });

  it('refuses a target that holds other events', async () => {
    const other = new MemoryEventStore();
    await other.append('a', -1, [event('annat')]);
    for (const target of [await postgres(), eventStoreDb()]) {
      await target.takeOver(await all(other));
      await expect(copyLog(source, target)).rejects.toMatchObject({ code: 'log.copy-differs' });
    }
  });

  it('names the first event in which the copy differs', async () => {
    const copy = await postgres();
    await copyLog(source, copy);
    const changed: CopyTarget = {
      takeOver: (events) => copy.takeOver(events),
      readAll: async (query) => {
        const page = await copy.readAll(query);
        return { ...page, events: page.events.map((one) => ({ ...one, data: { text: 'ändrat' } })) };
      },
    };
    await expect(copyLog(source, changed)).rejects.toMatchObject({
      code: 'log.copy-differs',
      message: expect.stringMatching(/revision 0 of a.*data/) as string,
    });
  });
});
