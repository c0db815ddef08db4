import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a built program in a process of its own, on the database of `url`, with further settings. */
export function startProgram(
  app: 'api' | 'cli' | 'projector',
  url: string,
  words: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const program = join(projectRoot(), `dist/apps/${app}/main.js`);
  if (!existsSync(program)) throw new Error(`${program} is missing: build it with "npm run build" first.`);
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: url,
    DIARIUM_LANGUAGE: 'sv',
    DIARIUM_ACTOR: 'Kim Ek',
    ...settings,
  };
  return spawn(process.execPath, ['--enable-source-maps', program, ...words], { env, stdio: 'pipe' });
}

/** What a process wrote, and how it ended. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, exit] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { exit, out, err };
}

/** Runs the `diarium` command to its end. */
export function diarium(url: string, words: readonly string[], input = ''): Promise<Ended> {
  const child = startProgram('cli', url, words);
  child.stdin.end(input);
  return ended(child);
}
