import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';

const program = join(projectRoot(), 'dist/apps/cli/main.js');

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program in a process of its own, on the database of `url`. */
export async function diarium(url: string, words: readonly string[], input = ''): Promise<Ended> {
  if (!existsSync(program)) throw new Error(`${program} is missing: build it with "npm run build" first.`);
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: url,
    DIARIUM_LANGUAGE: 'sv',
    DIARIUM_ACTOR: 'Kim Ek',
  };
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...words], { env, stdio: 'pipe' });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exit, out, err };
}
