import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkBackup, restoreBackup, restoreKeys, writeBackup, writeKeys } from '@diarium/audit';
import { projectRoot } from '@diarium/config';
import { openDatabase } from '@diarium/database';
import { createTestDatabase } from '@diarium/database/testing';
import { PostgresEventStore } from '@diarium/event-store';
import { openOver, registerMigrations } from '@diarium/register';
import { commandLineOver } from '../support/command-line';
import { exampleMeeting } from '../support/example-content';
import {
  openTestRegister,
  TEST_MASTER_KEY,
  testKeys,
  type TestRegister,
} from '../support/open-test-register';
import { liveRows, wholeLog } from './dossiers/rows-of-read-models';

let open: TestRegister;
let folder: string;
const made: string[] = [];

beforeAll(async () => {
  open = await openTestRegister({ content: exampleMeeting });
  folder = newFolder();
  await writeBackup(folder, open.register);
});

afterAll(async () => {
  for (const one of made) rmSync(one, { recursive: true, force: true });
  await open.drop();
});

function newFolder(): string {
  const one = join(mkdtempSync(join(tmpdir(), 'diarium-backup-')), 'backup');
  made.push(join(one, '..'));
  return one;
}

function copyOf(backup: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'diarium-backup-'));
  made.push(copy);
  for (const name of readdirSync(backup)) copyFileSync(join(backup, name), join(copy, name));
  return copy;
}

/** An empty register of its own, and what is done to it. */
async function inEmptyRegister<Result>(
  work: (target: {
    database: Awaited<ReturnType<typeof openDatabase>>;
    store: PostgresEventStore;
  }) => Promise<Result>,
): Promise<Result> {
  const created = await createTestDatabase({ migrations: registerMigrations });
  const database = await openDatabase({ databaseUrl: created.url, dataDir: '', poolSize: 4 });
  const store = new PostgresEventStore(database);
  try {
    return await work({ database, store });
  } finally {
    await store.close();
    await database.close();
    await created.drop();
  }
}

describe('A backup', () => {
  it('gives back the same log, the same views and what policies have done', async () => {
    const before = await liveRows(open.database);
    const events = await wholeLog(open.register.store);
    const keyFolder = newFolder();
    await writeKeys(keyFolder, open.database);
    await inEmptyRegister(async ({ database, store }) => {
      await restoreBackup(folder, { database, store });
      await restoreKeys(keyFolder, database);
      expect(await wholeLog(store)).toEqual(events);
      const own = await openDatabase({ databaseUrl: database.url, dataDir: '', poolSize: 4 });
      const keys = await testKeys(own);
      const settings = { projectionBatch: 100 };
      const restored = await openOver(own, { settings, keys, onTrouble: () => undefined });
      try {
        await restored.policies.waitFor(events.length);
        await restored.projector.waitFor(events.length);
        expect(await liveRows(database)).toEqual(before);
        expect(await restored.store.head()).toBe(events.length);
      } finally {
        await restored.close();
      }
    });
  });

  it('is taken and restored by the command line, which says what it holds', async () => {
    const diarium = commandLineOver(open.register);
    const own = newFolder();
    const head = await open.register.store.head();
    expect((await diarium('backup', own)).out).toContain(`${head} händelser står i`);
    expect((await diarium('restore', own, '--check')).out).toContain('hel och oskadad');
    expect(await diarium('backup', own)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('backup.folder-in-use') as string,
    });
  });

  it('is not restored into a register that holds something else', async () => {
    const target = { database: open.database, store: open.register.store as PostgresEventStore };
    await expect(restoreBackup(folder, target)).rejects.toThrow('backup.register-not-empty');
  });

  it('goes on with a restore that was interrupted', async () => {
    const events = await wholeLog(open.register.store);
    await inEmptyRegister(async (target) => {
      await target.store.takeOver(events.slice(0, 20));
      await restoreBackup(folder, target);
      expect(await wholeLog(target.store)).toEqual(events);
    });
  });

  it.each([
    ['backup.incomplete', 'manifest.json', (file: string) => rmSync(file)],
    ['backup.incomplete', 'manifest.json', (file: string) => truncateSync(file, 100)],
    ['backup.incomplete', 'log-000001.ndjson.gz', (file: string) => rmSync(file)],
    ['backup.damaged', 'log-000001.ndjson.gz', (file: string) => truncateSync(file, 500)],
    ['backup.damaged', 'log-000001.ndjson.gz', (file: string) => appendFileSync(file, 'x')],
    ['backup.damaged', 'table-policy.ndjson.gz', (file: string) => appendFileSync(file, 'x')],
  ])('that is not whole is refused with %s (%s)', async (code, name, harm) => {
    const copy = copyOf(folder);
    harm(join(copy, name));
    await expect(checkBackup(copy)).rejects.toThrow(code);
  });

  it('that a restore did not bring back whole is noticed', async () => {
    await inEmptyRegister(async ({ database, store }) => {
      const losing = Object.create(store) as PostgresEventStore;
      losing.takeOver = (events) => store.takeOver(events.slice(0, -1));
      await expect(restoreBackup(folder, { database, store: losing })).rejects.toThrow('backup.lost-events');
    });
  });

  it('that was killed in the middle is no backup, and another one takes its place', async () => {
    const killed = newFolder();
    mkdirSync(killed, { recursive: true });
    // The first file of the log is a pipe that nobody reads: the process stands still in the middle of its work.
    const pipe = join(killed, 'log-000001.ndjson.gz');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: open.database.url,
      DIARIUM_MASTER_KEY: TEST_MASTER_KEY,
      DIARIUM_PROOF_DIR: newFolder(),
    };
    const program = join(projectRoot(), 'dist/apps/cli/main.js');
    const child = spawn(process.execPath, [program, 'backup', killed], { env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (!readdirSync(killed).includes('table-policy.ndjson.gz') && child.exitCode === null)
      await sleep(20);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    rmSync(pipe);
    await expect(checkBackup(killed)).rejects.toThrow('backup.incomplete');
    await writeBackup(killed, open.register);
    expect((await checkBackup(killed)).events).toBe(await open.register.store.head());
  });

  it('of the keys stands in a folder of its own and comes back', async () => {
    const keys = newFolder();
    const { pool } = open.database;
    const stored = async () =>
      (await pool.query('SELECT * FROM personal_keys.data_key ORDER BY id')).rows as readonly object[];
    const before = await stored();
    expect(before.length).toBeGreaterThan(0);
    await writeKeys(keys, open.database);
    await pool.query('DELETE FROM personal_keys.data_key');
    await restoreKeys(keys, open.database);
    expect(await stored()).toEqual(before);
  });
});
