import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseProcess, pidOf, processesOf, remainingProcesses } from '../support/database-process';

describe('the embedded database when something dies', () => {
  let dataDir: string;
  const clients: DatabaseProcess[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'diarium-crash-'));
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.kill();
    expect(await remainingProcesses(dataDir)).toEqual([]);
    await rm(dataDir, { recursive: true });
  });

  async function open(): Promise<DatabaseProcess> {
    const client = DatabaseProcess.start(dataDir);
    clients.push(client);
    expect(await client.opened).toEqual({ openedIn: expect.any(Number) as number });
    return client;
  }

  async function openWithNote(): Promise<DatabaseProcess> {
    const client = await open();
    await client.query('create table note (text text)');
    expect(await client.query("insert into note values ('kept')")).toEqual({ rows: [] });
    return client;
  }

  const note = { rows: [{ text: 'kept' }] };

  it('ends the server when its only client is killed, and keeps what was committed', async () => {
    const client = await openWithNote();
    await client.kill();
    expect(await remainingProcesses(dataDir)).toEqual([]);
    const next = await open();
    expect(await next.query('select text from note')).toEqual(note);
  });

  it('leaves the server running for others when the client that started it is killed', async () => {
    const first = await openWithNote();
    const second = await open();
    const server = pidOf(dataDir, 'bin/postgres');
    await first.kill();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await second.query('select text from note')).toEqual(note);
    expect(pidOf(dataDir, 'bin/postgres')).toBe(server);
  });

  it('brings the server back for a living client when the keeper is killed', async () => {
    const client = await openWithNote();
    const server = pidOf(dataDir, 'bin/postgres');
    process.kill(pidOf(dataDir, 'keeper.mjs'), 'SIGKILL');
    await gone(server);
    for (let connection = 0; connection < 2; connection += 1) await client.query('select');
    expect(await client.query('select text from note')).toEqual(note);
    expect(pidOf(dataDir, 'bin/postgres')).not.toBe(server);
    expect(pidOf(dataDir, 'keeper.mjs')).toBeGreaterThan(0);
  });

  it('leaves no orphan when keeper and client are killed together', async () => {
    const client = await openWithNote();
    process.kill(pidOf(dataDir, 'keeper.mjs'), 'SIGKILL');
    await client.kill();
    expect(await remainingProcesses(dataDir)).toEqual([]);
  });

  it('recovers for a living client when the server is killed', async () => {
    const client = await openWithNote();
    const server = pidOf(dataDir, 'bin/postgres');
    process.kill(server, 'SIGKILL');
    await gone(server);
    // Each of the pool's two connections may tell somebody that it broke.
    for (let connection = 0; connection < 2; connection += 1) await client.query('select');
    expect(await client.query('select text from note')).toEqual(note);
  });

  it('recovers at the next start when everything is killed at once', async () => {
    const client = await openWithNote();
    process.kill(pidOf(dataDir, 'keeper.mjs'), 'SIGKILL');
    process.kill(pidOf(dataDir, 'bin/postgres'), 'SIGKILL');
    await client.kill();
    const next = await open();
    expect(await next.query('select text from note')).toEqual(note);
  });

  it('puts a keeper beside a server that has none', async () => {
    const client = await openWithNote();
    const server = pidOf(dataDir, 'bin/postgres');
    process.kill(pidOf(dataDir, 'read -r'), 'SIGKILL');
    process.kill(pidOf(dataDir, 'keeper.mjs'), 'SIGKILL');
    await client.kill();
    expect(processesOf(dataDir).map(({ pid }) => pid)).toEqual([server]);
    const next = await open();
    expect(pidOf(dataDir, 'bin/postgres')).toBe(server);
    await next.end();
  });

  /** The next query may still meet the old connection and fail; the one after it must not. */
  async function gone(pid: number): Promise<void> {
    while (processesOf(dataDir).some((process) => process.pid === pid)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
});
