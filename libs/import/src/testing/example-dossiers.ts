import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DossierFile, readDossierFiles } from '../dossier-files';
import { planDossier, type PlannedDossier } from '../mapping/plan-dossier';
import { parseDossier } from '../parse/parse-dossier';

const folder = join(__dirname, '../../../../examples/dossiers');

/** The committees' documents as they are shipped, by their file names. */
export async function exampleDossiers(): Promise<readonly DossierFile[]> {
  const files = await readDossierFiles(readdirSync(folder).map((name) => join(folder, name)));
  return files.map(({ name, content }) => ({
    name: basename(name),
    content: content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : content,
  }));
}

export async function exampleDossier(name: string): Promise<DossierFile & { readonly content: string }> {
  const file = (await exampleDossiers()).find((it) => it.name === name);
  if (typeof file?.content !== 'string') throw new Error(`There is no example ${name}.`);
  return { name, content: file.content };
}

/** @throws Error naming the problems of a dossier that cannot be read */
export function plannedFrom(file: DossierFile): PlannedDossier {
  const parsed = parseDossier(file);
  if ('problems' in parsed) throw new Error(parsed.problems.map((it) => it.text('en')).join('\n'));
  return planDossier(parsed.dossier);
}
