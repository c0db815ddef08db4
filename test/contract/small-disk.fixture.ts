import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFile, chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type TestDatabase, testServerUrl } from '@diarium/database/testing';
import { Client } from 'pg';

const run = promisify(execFile);

const MEGABYTES = 8;

const NO_ROOM = `
create function public.no_room() returns trigger language plpgsql as $$
begin
  raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
end $$`;

/** A disk of a few megabytes under the tables of a test database, where this machine lets us mount one. */
export class SmallDisk {
  private constructor(
    private readonly database: TestDatabase,
    /** Undefined where nothing can be mounted: the server's error is then raised by a trigger. */
    private readonly mounted: string | undefined,
    private readonly name: string,
  ) {}

  static async under(database: TestDatabase): Promise<SmallDisk> {
    const name = `small_${randomBytes(6).toString('hex')}`;
    const mounted = await mountedFor(database);
    if (mounted) await moveTables(database, mounted, name);
    else await database.pool.query(NO_ROOM);
    return new SmallDisk(database, mounted, name);
  }

  async fill(): Promise<void> {
    if (!this.mounted) {
      await this.database.pool.query(
        'create trigger no_room before insert on diarium.log for each statement execute function public.no_room()',
      );
      return;
    }
    const file = join(this.mounted, 'filler');
    for (const bytes of [1024 * 1024, 4096]) while (await hasTaken(file, bytes));
  }

  async free(): Promise<void> {
    if (this.mounted) await rm(join(this.mounted, 'filler'));
    else await this.database.pool.query('drop trigger no_room on diarium.log');
  }

  /** After the database has been dropped, whose tables were here. */
  async remove(): Promise<void> {
    if (!this.mounted) return;
    const server = new Client({ connectionString: testServerUrl() });
    await server.connect();
    await server.query(`drop tablespace ${this.name}`);
    await server.end();
    await run('umount', [this.mounted]);
    await rm(this.mounted, { recursive: true });
  }
}

/** A new disk that the server may write to; undefined where this process may not mount one. */
async function mountedFor({ pool }: TestDatabase): Promise<string | undefined> {
  const { rows } = await pool.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const { uid, gid } = await stat(rows[0]?.folder ?? '');
  const folder = await mkdtemp(join(tmpdir(), 'diarium-small-'));
  await chmod(folder, 0o755);
  const options = `size=${MEGABYTES}m,uid=${uid},gid=${gid},mode=0700`;
  try {
    await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
}

async function moveTables({ pool }: TestDatabase, folder: string, name: string): Promise<void> {
  await pool.query(`create tablespace ${name} location '${folder}'`);
  for (const kind of ['table', 'index'])
    await pool.query(`alter ${kind} all in tablespace pg_default set tablespace ${name}`);
}

async function hasTaken(file: string, bytes: number): Promise<boolean> {
  try {
    await appendFile(file, Buffer.alloc(bytes));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
