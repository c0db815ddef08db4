import { readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** A server that runs on a data folder, as its postmaster.pid tells. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const PID_LINE = 0;
const PORT_LINE = 3;
const STATUS_LINE = 7;

/** The server which runs on this data folder; undefined when none does, whatever a crash has left there. */
export function runningServer(data: string): RunningServer | undefined {
  const file = join(data, 'postmaster.pid');
  const text = read(file);
  const server = text === undefined ? undefined : parsePostmasterFile(text);
  if (!server) return undefined;
  if (!isAlive(server.pid)) return undefined;
  if (isPostgres(server.pid)) return server;
  // The number of a dead server was given to another process: PostgreSQL would take that for itself and refuse.
  if (read(file) === text) unlinkSync(file);
  return undefined;
}

/** Reads the text of a postmaster.pid; undefined while the server has not written all of it. */
export function parsePostmasterFile(text: string): RunningServer | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[PORT_LINE] ?? 0), ready: lines[STATUS_LINE]?.trim() === 'ready' };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isPostgres(pid: number): boolean {
  // Only Linux tells without a further program; elsewhere a living process is taken at its word.
  if (process.platform !== 'linux') return true;
  return read(`/proc/${pid}/cmdline`)?.includes('postgres') ?? true;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
