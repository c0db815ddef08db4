import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings } from '@diarium/config';
import { DatabaseError, openDatabase } from '@diarium/database';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { openLog, openRegister } from '@diarium/register';
import { Client } from 'pg';
import { remainingProcesses } from '../support/database-process';
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

  const openWhole = (): Promise<unknown> =>
    openRegister({ settings: readSettings({ DATABASE_URL: url.href }), onTrouble: () => undefined });
  const connectionLost = {
    constructor: DatabaseError,
    code: 'database.connection-lost',
    message: expect.stringMatching(/broke while the register was being opened: .+try again/) as string,
  };

  it.each([
    ['whose connections break', openWhole, async () => Promise.resolve(proxy.cut())],
    ['which ends its sessions', openWhole, () => database.pool.query(waiting)],
    [
      'which ends the sessions of a log by itself',
      () => openLog(url.href),
      () => database.pool.query(waiting),
    ],
  ])('is refused with a code: %s', async (_, open, goAway) => {
    const first = await openDatabase({ databaseUrl: database.url, dataDir: '', poolSize: 1 });
    await first.pool.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const opening = open();
    const refusal = opening.catch((error: unknown) => error);
    while ((await database.pool.query(waiting.replace('pg_terminate_backend(pid, 0)', '1'))).rowCount === 0)
      await sleep(10);
    await goAway();
    expect(await refusal).toMatchObject(connectionLost);
    await first.close();
  });

  it('was refused with a raw error where the embedded server went before it had its database', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'diarium-opening-'));
    const server = await openDatabase({ databaseUrl: undefined, dataDir, poolSize: 1 });
    const beside = new Client({ connectionString: server.url.replace(/[^/]+$/, 'postgres') });
    await beside.connect();
    await beside.query('DROP DATABASE diarium');
    // A database is copied from this one, and waits for it.
    await beside.query('BEGIN');
    await beside.query(`COMMENT ON DATABASE template1 IS 'held'`);
    const refusal = openRegister({
      settings: readSettings({ DIARIUM_DATA_DIR: dataDir }),
      onTrouble: () => undefined,
    }).catch((error: unknown) => error);
    const creating = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE wait_event_type = 'Lock' AND query ILIKE 'create database%'`;
    while ((await beside.query(creating)).rowCount === 0) {
      // Within a transaction the server looks once.
      await beside.query('SELECT pg_stat_clear_snapshot()');
      await sleep(10);
    }
    expect(await refusal).toMatchObject(connectionLost);
    await beside.end();
    await server.close();
    expect(await remainingProcesses(dataDir)).toEqual([]);
    await rm(dataDir, { recursive: true });
  });
});
