import { openProof } from '@diarium/audit';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import {
  type EventStore,
  eventStoreMigrations,
  PostgresEventStore,
  type ReadAll,
} from '@diarium/event-store';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proofSettingsIn } from '../support/proof-settings';

const EVENTS = 7_000;

// As registers write them, and as only other programs do.
const DATA = [
  `{"title":"Upphandling av sårläkningsprodukter","serial":17,"text":"Rad 1\\nRad \\"2\\"","none":null}`,
  `{"subject":{"sealed":"v1","key":"k","bytes":"q83vEjRWeJA="},"parties":[{"name":"Åsa","born":1971},{}],"a":[1,[]]}`,
  `{ "amount": 1250.50, "a" : -0.0, "a": 1e3, "text": "\\u00e5\\/" }`,
  `"bara text"`,
];

const FILL = `insert into diarium.log
  (position, stream, revision, id, type, version, occurred_at, recorded_at, data, metadata)
  select n, 'case-Å.' || n % 50, n / 50, uuidv7(), 'Ärende.Öppnat', 1, now() - n * interval '61 min', now(),
    case when n = 5000 then to_json((select string_agg(uuidv7()::text, '') from generate_series(1, 2000)))
      else ($2::text[])[n % 4 + 1]::json end,
    json_build_object('role', 'registrar', 'actor', 'Eva', 'commandId', n, 'causationId', null)
  from generate_series(1, $1::int) n`;

const TABLES = [
  'select size::int, position::int from diarium.proof_log',
  'select level, tile, md5(hashes) from diarium.proof_tile order by level, tile',
  'select tile, first_position, md5(particulars) from diarium.proof_leaves order by tile',
];

const BREAK = `select pg_terminate_backend(pid) from pg_stat_activity
  where pid <> pg_backend_pid() and datname = current_database()`;

describe('the proof log of a long log', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'diarium-proof-'));
    database = await createTestDatabase({ migrations: eventStoreMigrations });
    await database.pool.query(FILL, [EVENTS, DATA]);
    store = new PostgresEventStore(database);
  });

  afterAll(async () => {
    await store.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const proofOf = (from: EventStore) =>
    openProof({ database, store: from, settings: proofSettingsIn(folder), onTrouble: () => undefined });

  /** The tables as they are. */
  async function kept(): Promise<unknown> {
    const [state, tiles, leaves] = await Promise.all(
      TABLES.map(async (query) => (await database.pool.query<object>(query)).rows),
    );
    return { state, tiles, leaves };
  }

  /** The tables when it was built from nothing. */
  async function built(from: EventStore): Promise<unknown> {
    const { log } = await proofOf(from);
    await database.pool.query('truncate diarium.proof_tile, diarium.proof_leaves');
    await database.pool.query('update diarium.proof_log set size = 0, position = 0');
    await log.catchUp();
    return kept();
  }

  it('is the same from the bytes of its events as from their values', async () => {
    const readBytes = jest.spyOn(store, 'readBytes');
    const fromBytes = await built(store);
    expect(readBytes).toHaveBeenCalled();
    expect(fromBytes).toMatchObject({ state: [{ size: EVENTS, position: EVENTS }] });
    const asValues = (query: ReadAll) => store.readAll(query);
    expect(await built({ readAll: asValues } as EventStore)).toEqual(fromBytes);
  });

  it('is the same when all connections break while it is built', async () => {
    const whole = await built(store);
    const read = store.readBytes.bind(store);
    jest.spyOn(store, 'readBytes').mockImplementationOnce(async (query) => {
      const reading = read(query);
      await database.pool.query(BREAK);
      return reading;
    });
    // Whoever builds it is told where the connection broke over which it wrote.
    await built(store).catch(() => undefined);
    const { log } = await proofOf(store);
    await log.catchUp();
    expect(await kept()).toEqual(whole);
  });
});
