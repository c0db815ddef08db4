import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { type EventStore, MemoryEventStore, Projector } from '@diarium/event-store';
import { readModels, registerCatalogue, registerMigrations } from '@diarium/register';
import { dossiersAndMeeting, importAll } from '../../support/example-content';
import { openTestRegister, type TestRegister } from '../../support/open-test-register';
import { foldedRows, liveRows, type Rows, wholeLog } from './rows-of-read-models';

/** How many events are projected at a time, and how many of the log: one at a time is slow. */
const sizes = [
  [1, 600],
  [7, Infinity],
  [1000, Infinity],
] as const;

/** The read models that neither a document nor the example meeting fills. */
const empty: readonly string[] = [
  'retention-rows',
  'erasures',
  'user-list',
  'user-logins',
  'handler-links',
  'secret-readings',
];

describe('a register with all the examples', () => {
  let open: TestRegister;

  beforeAll(async () => {
    open = await openTestRegister({ content: dossiersAndMeeting });
  });

  afterAll(() => open.drop());

  it('holds in every read model the fold of the log', async () => {
    const rows = await liveRows(open.database);
    expect(rows).toEqual(await foldedRows(open.register.store, open.register.catalogue));
    const filled = readModels.map(({ name }) => name).filter((name) => rows[name]?.length);
    expect(filled).toEqual(readModels.map(({ name }) => name).filter((name) => !empty.includes(name)));
  });

  it('holds the same after a rebuild', async () => {
    await open.register.projector.rebuild();
    expect(await liveRows(open.database)).toEqual(
      await foldedRows(open.register.store, open.register.catalogue),
    );
  });

  it('holds the same after a second import, which adds no event', async () => {
    const before = await wholeLog(open.register.store);
    const again = await importAll(open.register);
    expect(await wholeLog(open.register.store)).toEqual(before);
    expect(again.dossiers.map((dossier) => dossier.new)).toEqual([0, 0, 0, 0]);
    expect(await liveRows(open.database)).toEqual(
      await foldedRows(open.register.store, open.register.catalogue),
    );
  });

  it('logs no event whose type or version the catalogue does not know', async () => {
    const catalogue = registerCatalogue();
    for (const { type, version } of await wholeLog(open.register.store)) {
      expect(catalogue.types).toContain(type);
      expect(version).toBe(catalogue.contract(type).version);
    }
  });
});

describe('a projector that stops and starts', () => {
  let open: TestRegister;
  let expected: Rows;
  let database: TestDatabase;
  const troubles: unknown[] = [];

  beforeAll(async () => {
    open = await openTestRegister({ content: dossiersAndMeeting });
    expected = await foldedRows(open.register.store, open.register.catalogue);
  });

  afterAll(() => open.drop());

  beforeEach(async () => {
    troubles.length = 0;
    database = await createTestDatabase({ migrations: registerMigrations, poolSize: 20 });
  });

  afterEach(async () => {
    await database.drop();
    expect(troubles).toEqual([]);
  });

  const projector = (store: EventStore, batchSize: number) =>
    new Projector({
      database,
      store,
      catalogue: open.register.catalogue,
      models: readModels,
      batchSize,
      onTrouble: (trouble) => troubles.push(trouble),
    });

  const replay = async (from: number, to: number, into: MemoryEventStore) => {
    const events = await wholeLog(open.register.store);
    for (const event of events.slice(from, to)) await into.append(event.stream, event.revision - 1, [event]);
  };

  it.each(sizes)(
    'while the log grows, %i events at a time, ends with the fold of the log',
    async (size, most) => {
      const store = new MemoryEventStore();
      const length = Math.min(most, await open.register.store.head());
      const parts = 5;
      for (let part = 0; part < parts; part += 1) {
        const running = projector(store, size);
        await running.start();
        await replay(Math.floor((length * part) / parts), Math.floor((length * (part + 1)) / parts), store);
        await running.waitFor(await store.head());
        expect(await liveRows(database)).toEqual(await foldedRows(store, open.register.catalogue));
        await running.stop();
      }
      expect(await store.head()).toBe(length);
    },
  );

  it.each(sizes)('at any moment of its work, %i events at a time, ends with the fold', async (size, most) => {
    const store = new MemoryEventStore();
    await replay(0, most, store);
    for (const pause of [0, 5, 15, 40, 80]) {
      const interrupted = projector(store, size);
      const started = interrupted.start();
      await sleep(pause);
      await interrupted.stop();
      await started;
    }
    const last = projector(store, size);
    await last.start();
    await last.waitFor(await store.head());
    expect(await liveRows(database)).toEqual(await foldedRows(store, open.register.catalogue));
    await last.stop();
  });

  it('on the log itself, beside the register that runs, comes to the same rows', async () => {
    const beside = projector(open.register.store, 13);
    await beside.start();
    await beside.waitFor(await open.register.store.head());
    expect(await liveRows(database)).toEqual(expected);
    await beside.stop();
  });
});
