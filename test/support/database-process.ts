import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';

/** What the process answers: rows of a query, or what went wrong. */
export interface Answer {
  readonly openedIn?: number;
  readonly rows?: Record<string, unknown>[];
  readonly error?: string;
  readonly code?: string;
}

/** Another process that has the embedded database of a folder open. */
export class DatabaseProcess {
  /** How it went to open the database. */
  readonly opened: Promise<Answer>;
  private readonly answers: AsyncIterator<string>;

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    this.answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.opened = this.answer();
  }

  static start(dataDir: string, uid?: number): DatabaseProcess {
    const file = (name: string): string => join(__dirname, name);
    const child = spawn(
      process.execPath,
      ['--require', file('typescript.cjs'), file('database-client.ts'), dataDir],
      { uid, gid: uid, cwd: '/', stdio: 'pipe' },
    );
    child.stderr.pipe(process.stderr);
    return new DatabaseProcess(child);
  }

  async query(sql: string): Promise<Answer> {
    this.child.stdin.write(`${sql}\n`);
    return this.answer();
  }

  /** Lets it close its database and end. */
  async end(): Promise<void> {
    this.child.stdin.end();
    await this.ended();
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }

  private async ended(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  private async answer(): Promise<Answer> {
    const line = await this.answers.next();
    return line.done ? { error: 'the process has ended' } : (JSON.parse(line.value) as Answer);
  }
}

/** The processes whose command line names the folder: its server, its keeper and the keeper's guard. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
    .filter(({ command }) => command.includes(folder));
}

/** The number of the one process of the folder whose program is called like this. */
export function pidOf(folder: string, program: 'keeper.mjs' | 'bin/postgres' | 'read -r'): number {
  const found = processesOf(folder).filter(({ command }) => command.includes(program));
  const server = found.filter(({ command }) => program !== 'bin/postgres' || !command.includes('keeper.mjs'));
  if (server.length !== 1 || !server[0])
    throw new Error(`${server.length} processes of ${program} in ${folder}`);
  return server[0].pid;
}

/**
 * Waits until no process of the folder is left. Returns those that are still there after the time, which is ample:
 * a keeper that saw no client before it died waits ten seconds for one, and a server gets 25 to end.
 */
export async function remainingProcesses(folder: string, withinMs = 45_000): Promise<string[]> {
  const deadline = Date.now() + withinMs;
  while (processesOf(folder).length > 0 && Date.now() < deadline) await sleep(50);
  return processesOf(folder).map(({ command }) => command);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
