import { chmod, chown, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseProcess, remainingProcesses } from '../support/database-process';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the embedded database', () => {
  let folder: string;
  let dataDir: string;
  const clients: DatabaseProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'diarium-embedded-'));
    await chmod(folder, 0o755);
    dataDir = join(folder, 'data');
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.kill();
    expect(await remainingProcesses(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  function start(uid?: number): DatabaseProcess {
    const client = DatabaseProcess.start(dataDir, uid);
    clients.push(client);
    return client;
  }

  it('is created and started at the first use and started at the next', async () => {
    const first = start();
    expect(await first.opened).toHaveProperty('openedIn');
    await first.query('create table note (text text)');
    await first.end();
    expect(await remainingProcesses(folder)).toEqual([]);
    const second = start();
    expect(await second.opened).toHaveProperty('openedIn');
    expect(await second.query('select from note')).toEqual({ rows: [] });
  });

  it('sorts as Swedish does, knows Swedish words, and writes commits through to the disk', async () => {
    const client = start();
    const sorted = "select string_agg(w, ' ' order by w) as words from unnest('{ö,z,ä,a,å}'::text[]) w";
    expect(await client.opened).toHaveProperty('openedIn');
    expect((await client.query(sorted)).rows).toEqual([{ words: 'a z å ä ö' }]);
    expect((await client.query("select to_tsvector('ÄRENDEN')::text as words")).rows).toEqual([
      { words: "'ärend':1" },
    ]);
    expect((await client.query('show fsync')).rows).toEqual([{ fsync: 'on' }]);
    expect((await client.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('is one server for processes that start at the same time', async () => {
    const both = [start(), start(), start()];
    for (const client of both) expect(await client.opened).toHaveProperty('openedIn');
    const servers = await Promise.all(
      both.map((client) =>
        client.query('select pg_postmaster_start_time()::text as since, inet_server_port()'),
      ),
    );
    expect(new Set(servers.map((server) => JSON.stringify(server.rows))).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(['postgres-18']);
  });

  it('removes what a process that died while it created the database has left', async () => {
    await mkdir(join(dataDir, 'postgres-18.init-999999999-cafe', 'data'), { recursive: true });
    expect(await start().opened).toHaveProperty('openedIn');
    expect(await readdir(dataDir)).toEqual(['postgres-18']);
  });

  it('refuses the data of another major version beside its own place', async () => {
    await mkdir(join(dataDir, 'postgres-17'), { recursive: true });
    const answer = await start().opened;
    expect(answer.code).toBe('database.other-major-version');
    expect(answer.error).toContain('PostgreSQL 17');
    expect(await readdir(dataDir)).toEqual(['postgres-17']);
  });

  it('refuses the data of another major version in its own place', async () => {
    await mkdir(join(dataDir, 'postgres-18', 'data'), { recursive: true });
    await writeFile(join(dataDir, 'postgres-18', 'data', 'PG_VERSION'), '16\n');
    expect((await start().opened).code).toBe('database.other-major-version');
  });

  it('says where to look when the server does not start', async () => {
    const client = start();
    await client.opened;
    await client.end();
    expect(await remainingProcesses(folder)).toEqual([]);
    await rm(join(dataDir, 'postgres-18', 'data', 'global'), { recursive: true });
    const answer = await start().opened;
    expect(answer.code).toBe('database.start-failed');
    expect(answer.error).toContain('server.log');
  });

  asRoot('runs as an ordinary user, as root on the data of that user, and as the user again', async () => {
    await mkdir(dataDir);
    await chownTo(NOBODY);
    const ordinary = start(NOBODY);
    expect(await ordinary.opened).toHaveProperty('openedIn');
    await ordinary.query('create table note (text text)');
    await ordinary.end();
    expect(await remainingProcesses(folder)).toEqual([]);
    const root = start();
    expect(await root.opened).toHaveProperty('openedIn');
    expect(await root.query('select from note')).toEqual({ rows: [] });
    await root.end();
    expect(await remainingProcesses(folder)).toEqual([]);
    expect(await start(NOBODY).opened).toHaveProperty('openedIn');
  });

  asRoot('keeps the data elsewhere when root starts it in a folder that is closed to others', async () => {
    await mkdir(join(dataDir, 'other'), { recursive: true, mode: 0o700 });
    expect(await start().opened).toHaveProperty('openedIn');
    const place = await realpath(join(dataDir, 'postgres-18'));
    expect(place).toMatch(/^\/var\/lib\/diarium\/postgres-18-[0-9a-f]+$/);
    for (const client of clients.splice(0)) await client.kill();
    expect(await remainingProcesses(place)).toEqual([]);
    await rm(place, { recursive: true });
  });

  async function chownTo(uid: number): Promise<void> {
    await chown(folder, uid, uid);
    await chown(dataDir, uid, uid);
  }
});
