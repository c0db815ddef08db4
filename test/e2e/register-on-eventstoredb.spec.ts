import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProof, verifyRegister } from '@diarium/audit';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { type EventStore, type RecordedEvent } from '@diarium/event-store';
import { readToHead } from '@diarium/event-store/testing';
import {
  ListCases,
  openRegister,
  readModels,
  RegisterCase,
  type Register,
  registerMigrations,
} from '@diarium/register';
import { EventStoreDbDouble } from '../support/eventstoredb-double/eventstoredb-double';
import { establishGnu, openTestRegister, send } from '../support/open-test-register';
import { importAll } from '../support/example-content';
import { proofSettingsIn } from '../support/proof-settings';

/** A text of a view without what differs from log to log: positions as PostgreSQL counts them, and no times of recording. */
function plainly(events: readonly RecordedEvent[]): (text: string) => string {
  const places = new Map(events.map(({ position }, index) => [String(position), String(index + 1)]));
  const times = new Set(events.map(({ recordedAt }) => recordedAt));
  return (text) =>
    text
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (times.has(time) ? 'recorded' : time))
      .replaceAll(/(?<=[(,|])\d+(?=[,)])/g, (number) => places.get(number) ?? number);
}

/** Every row of every view, as text and in order. */
async function viewsIn({ pool }: TestDatabase, store: EventStore): Promise<Record<string, string[]>> {
  const plain = plainly(await readToHead(store));
  const { rows: tables } = await pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'read' ORDER BY 1",
  );
  const views = tables.map(async ({ name }) => {
    const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM "read"."${name}" t`);
    return [name, rows.map(({ row }) => plain(row)).toSorted()] as const;
  });
  return Object.fromEntries(await Promise.all(views));
}

describe('the register with its log in EventStoreDB', () => {
  let server: EventStoreDbDouble;
  let database: TestDatabase;
  const opened: Register[] = [];

  async function open(eventStoreUrl?: string): Promise<Register> {
    const settings = { databaseUrl: database.url, dataDir: '', poolSize: 10, projectionBatch: 100 };
    const register = await openRegister({
      settings: { ...settings, eventStoreUrl },
      onTrouble: () => undefined,
    });
    opened.push(register);
    return register;
  }

  async function casesOf(register: Register): Promise<number> {
    await register.projector.waitFor(await register.store.head());
    const query = Object.assign(new ListCases(), { committee: 'GNU', limit: 100 });
    return (await register.queries.execute(query)).items.length;
  }

  const registerCase = (register: Register, title: string) =>
    send(register, RegisterCase, {
      committee: 'GNU',
      year: 2022,
      title,
      date: { kind: 'drawn-up', on: '2022-06-01' },
    });

  beforeEach(async () => {
    server = await EventStoreDbDouble.start();
    database = await createTestDatabase({ migrations: registerMigrations });
  });

  afterEach(async () => {
    for (const register of opened.splice(0)) await register.close();
    await database.drop();
    server.die();
  });

  it('takes the four dossiers and has the views that it has with its log in PostgreSQL', async () => {
    const register = await open(server.url());
    await importAll(register);
    const other = await openTestRegister();
    try {
      await importAll(other.register);
      const theirViews = await viewsIn(other.database, other.register.store);
      expect(await viewsIn(database, register.store)).toEqual(theirViews);
      const { rows } = await database.pool.query<{ events: number }>(
        'SELECT count(*)::int AS events FROM diarium.log',
      );
      expect(rows).toEqual([{ events: 0 }]);
      const { rows: theirs } = await other.database.pool.query(
        'SELECT id FROM diarium.log ORDER BY position',
      );
      const ours = server.stored.filter(({ stream }) => stream.startsWith('diarium:'));
      expect(ours.map(({ id }) => ({ id }))).toEqual(theirs);
    } finally {
      await other.drop();
    }
  }, 180_000);

  it('is one register in two processes, and outlives its server', async () => {
    const [one, another] = [await open(server.url()), await open(server.url())];
    await establishGnu(one);
    await registerCase(one, 'Perukbidrag');
    expect(await casesOf(another)).toBe(1);
    server.die();
    const registering = [registerCase(one, 'Hjälpmedel'), registerCase(another, 'Rullstolar')];
    await server.return();
    expect((await Promise.all(registering)).map(({ repeated }) => repeated)).toEqual([false, false]);
    expect(await casesOf(one)).toBe(3);
    expect(await casesOf(another)).toBe(3);
    await expectSameProof([one, another]);
  });

  /** Both extend the proof log at once, and one of them verifies what they have made. */
  async function expectSameProof(registers: readonly Register[]): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'diarium-proof-'));
    const settings = proofSettingsIn(folder);
    const onTrouble = (): void => undefined;
    const proofs = await Promise.all(
      registers.map(({ database: own, store }) => openProof({ database: own, store, settings, onTrouble })),
    );
    const sizes = await Promise.all(proofs.map(({ log }) => log.catchUp().then(({ size }) => size)));
    const events = server.stored.filter(({ stream }) => stream.startsWith('diarium:')).length;
    expect(sizes).toEqual(registers.map(() => events));
    await Promise.all(proofs.map(({ checkpoints }) => checkpoints.make()));
    const [register, proof] = [registers[0]!, proofs[0]!];
    const verdict = await verifyRegister({ ...register, models: readModels, proof });
    expect(verdict).toMatchObject({ isSound: true, events, pending: 0, signedUpTo: events });
    await rm(folder, { recursive: true });
  }

  it('rehearses on top of the log without adding to it', async () => {
    const register = await open(server.url());
    await establishGnu(register);
    const stored = server.stored.length;
    const { revision } = await register.rehearse((desk) => registerCase({ ...register, ...desk }, 'På prov'));
    expect(revision).toBe(0);
    expect(server.stored).toHaveLength(stored);
  });

  it('is not opened over the views of a log that is elsewhere', async () => {
    const register = await open(server.url());
    await establishGnu(register);
    await register.projector.waitFor(await register.store.head());
    await expect(open()).rejects.toMatchObject({ code: 'log.other-log' });
    const empty = await EventStoreDbDouble.start();
    await expect(open(empty.url())).rejects.toMatchObject({ code: 'log.other-log' });
    empty.die();
  });
});
