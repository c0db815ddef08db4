import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings } from '@diarium/config';
import { DatabaseError, openDatabase } from '@diarium/database';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { openRegister } from '@diarium/register';
import { TcpProxy } from '../faults/tcp-proxy';

/** What processes that migrate one database take turns by. */
const MIGRATING = 0x6469_6172;

describe('a register whose server goes away while it is being opened', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let url: URL;

  beforeAll(async () => {
    database = await createTestDatabase();
    const port = Number(new URL(database.url).port);
    proxy = await TcpProxy.start(() => port);
    url = new URL(database.url);
    url.port = String(proxy.port);
  });

  afterAll(async () => {
    await proxy.close();
    await database.drop();
  });

  const waiting = `SELECT pg_terminate_backend(pid, 0) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;

  it.each([
    ['whose connections break', async () => Promise.resolve(proxy.cut())],
    ['which ends its sessions', () => database.pool.query(waiting)],
  ])('is refused with a code: %s', async (_, goAway) => {
    const first = await openDatabase({ databaseUrl: database.url, dataDir: '', poolSize: 1 });
    await first.pool.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const opening = openRegister({
      settings: readSettings({ DATABASE_URL: url.href }),
      onTrouble: () => undefined,
    });
    const refusal = opening.catch((error: unknown) => error);
    while ((await database.pool.query(waiting.replace('pg_terminate_backend(pid, 0)', '1'))).rowCount === 0)
      await sleep(10);
    await goAway();
    expect(await refusal).toMatchObject({
      constructor: DatabaseError,
      code: 'database.connection-lost',
      message: expect.stringMatching(/broke while the register was being opened: .+try again/) as string,
    });
    await first.close();
  });
});
