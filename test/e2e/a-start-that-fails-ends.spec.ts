import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@diarium/config';
import { createTestDatabase } from '@diarium/database/testing';
import { openTestRegister } from '../support/open-test-register';

/** What processes that migrate one database take turns by. */
const MIGRATING = 0x6469_6172;

const hook = join(projectRoot(), 'bench/harness/typescript.cjs');

/** The interface as a process of its own, and what it says. */
function startApi(databaseUrl: string, port: number) {
  const child = spawn(process.execPath, ['--require', hook, join(projectRoot(), 'apps/api/src/main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DIARIUM_DATA_DIR: join(tmpdir(), 'diarium-a-start-that-fails'),
      DIARIUM_MASTER_KEY: Buffer.alloc(32, 'diarium').toString('base64'),
      DIARIUM_HTTP_PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return { child, ended: once(child, 'exit') as Promise<[number | null]>, said: () => said };
}

describe('the interface at a port that another program has', () => {
  it('says so and ends, and does not live on with the read models in its hands', async () => {
    const test = await openTestRegister();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { ended, said } = startApi(test.database.url, (other.address() as AddressInfo).port);
    const [code] = await ended;
    expect({ code, said: said() }).toEqual({
      code: 70,
      said: expect.stringContaining('EADDRINUSE') as string,
    });
    other.close();
    await test.drop();
  }, 120_000);
});

describe('the interface that is asked to stop while it opens the register', () => {
  it('was obeyed only once the register was open: it ends at once, as if it had served', async () => {
    const database = await createTestDatabase();
    const other = await database.pool.connect();
    await other.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const { child, ended, said } = startApi(database.url, 0);
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await other.query(waiting)).rowCount === 0) await sleep(50);
    child.kill('SIGTERM');
    const [code] = await ended;
    expect({ code, said: said() }).toEqual({
      code: 0,
      said: expect.stringContaining('Stopped by SIGTERM before the register was open.') as string,
    });
    other.release();
    await database.drop();
  }, 120_000);
});
