import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import { type TestContent } from '@diarium/database/testing';
import { importDossiers, type ImportResult, readDossierFiles } from '@diarium/import';
import { type Register } from '@diarium/register';
import { holdExampleMeeting } from './command-line';
import { openTestRegisterOver } from './open-test-register';

const FOLDER = join(projectRoot(), 'examples/dossiers');

/** Imports the four dossiers as a registrar does. */
export async function importAll(register: Register): Promise<ImportResult> {
  const files = await readDossierFiles(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(FOLDER, name)),
  );
  const result = await register.rehearse((desk) =>
    importDossiers(files, {
      rehearsal: desk.commands,
      live: register.commands,
      actor: 'Eva Berg',
      role: 'registrar',
    }),
  );
  const problems = result.problems.map((problem) => problem.text('sv'));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await register.projector.waitFor(await register.store.head());
  return result;
}

export const fourDossiers = written('four dossiers', importAll);
export const exampleMeeting = written('example meeting', holdExampleMeeting);
export const dossiersAndMeeting = written('four dossiers and example meeting', async (register) => {
  await importAll(register);
  await holdExampleMeeting(register);
});

function written(name: string, fill: (register: Register) => Promise<unknown>): TestContent {
  return {
    name,
    async write(url) {
      const register = await openTestRegisterOver(url);
      await fill(register)
        .then(async () => register.projector.waitFor(await register.store.head()))
        .finally(() => register.close());
    },
  };
}
