import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DossierFile, readDossierFiles } from '@diarium/import';

const EXAMPLES = join(__dirname, '../../../examples/dossiers');
const CASES = 60;

/** The example dossiers, or one of a committee of its own for each number. */
export async function dossiersOf(number: number): Promise<readonly DossierFile[]> {
  if (number > 0) return [generated(number)];
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));
  return readDossierFiles(names.map((name) => join(EXAMPLES, name)));
}

function generated(number: number): DossierFile {
  const cases = Array.from({ length: CASES }, (_, index) => aCase(index + 1));
  const content = [
    'dossier: 1',
    `id: nämnd-${number}`,
    `title: Nämnd ${number}`,
    'source: { document: Verksamhetsplan, issuer: Region Exempel, sections: [Ärenden] }',
    `committee: FEL${number}`,
    'needs: []',
    'on: 2024-01-01',
    'organisation:',
    `  established: { name: Nämnd ${number}, joint: false, host: Region Exempel, prefix: FEL${number} }`,
    'cases:',
    ...cases,
  ].join('\n');
  return { name: `nämnd-${number}.yaml`, content };
}

function aCase(number: number): string {
  const watches = `[{ watch: svar, due: 2024-09, note: Svar, completed: { on: 2024-03-20, result: Lämnat } }]`;
  return `  - { number: ${number}, year: 2024, on: 2024-02-12, title: Ärende ${number}, received: 2024-02-12, watches: ${watches} }`;
}
