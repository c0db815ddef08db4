import { readdirSync, readFileSync } from 'node:fs';
import { processesOf } from '../../support/database-process';

/** Kills the server of the folder, or its keeper, without warning. Returns false when there is none just now. */
export function killProgram(folder: string, program: 'bin/postgres' | 'keeper.mjs'): boolean {
  const [pid] = pidsOf(folder, program);
  return pid !== undefined && killed(pid);
}

/** Kills one of the server's sessions, which makes the server throw out all others. */
export function killSession(folder: string, choose: (pids: readonly number[]) => number): boolean {
  const [server] = pidsOf(folder, 'bin/postgres');
  const sessions = server === undefined ? [] : childrenOf(server).filter(isSession);
  return sessions.length > 0 && killed(choose(sessions));
}

function pidsOf(folder: string, program: string): readonly number[] {
  return processesOf(folder)
    .filter(({ command }) => command.includes(program))
    .filter(({ command }) => program === 'keeper.mjs' || !command.includes('keeper.mjs'))
    .map(({ pid }) => pid);
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => /^\d+ \(.*\) \S (\d+)/s.exec(textOf(`/proc/${name}/stat`))?.[1] === String(parent))
    .map(Number);
}

function isSession(pid: number): boolean {
  return textOf(`/proc/${pid}/cmdline`).startsWith('postgres: diarium ');
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
