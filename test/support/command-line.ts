import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, readSettings } from '@diarium/config';
import { type Register } from '@diarium/register';
import { run } from '../../apps/cli/src/run';
import { CapturedTerminal } from '../../apps/cli/src/testing/captured-terminal';

export interface Called {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Where the command line keeps the bytes of documents: the same ones each time. */
const FILES = join(tmpdir(), 'diarium-command-line-tests');

/** The command line over a register that stays open. */
export function commandLineOver(register: Register): (...words: string[]) => Promise<Called> {
  const terminal = new CapturedTerminal();
  return async (...words) => {
    const exit = await run(words, {
      terminal,
      version: '0',
      readSettings: () =>
        readSettings({ DIARIUM_LANGUAGE: 'sv', DIARIUM_ACTOR: 'Kim Ek', DIARIUM_DATA_DIR: FILES }),
      openRegister: () => Promise.resolve({ ...register, close: () => Promise.resolve() }),
    });
    return { exit, ...terminal.take() };
  };
}

const SITTINGS = join(projectRoot(), 'examples/sittings');

/** The journals of the example meeting, in order. */
export const sittings: readonly string[] = readdirSync(SITTINGS)
  .sort()
  .map((name) => join(SITTINGS, name));

/** Lives through the example meeting: called, held, attested and posted. */
export async function holdExampleMeeting(register: Register): Promise<void> {
  const diarium = commandLineOver(register);
  for (const file of sittings) {
    const { exit, err } = await diarium('journal', file);
    if (exit !== 0) throw new Error(`${file}: ${err}`);
  }
}
