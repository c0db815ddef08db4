import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryEventStore } from '@diarium/event-store';
import { importDossiers } from './run/import-dossiers';
import { steps } from './mapping/steps';
import { openDesk, openRehearsal } from './testing/open-desk';

const guide = readFileSync(join(__dirname, '../../../docs/dossier-format.md'), 'utf8');
const content = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml]) => yaml).join('\n');

describe('docs/dossier-format.md', () => {
  it('is one dossier that imports', async () => {
    const store = new MemoryEventStore();
    const result = await importDossiers([{ name: 'guide', content }], {
      actor: 'läsaren',
      role: 'registrar',
      rehearsal: await openRehearsal(store),
      live: await openDesk(store),
    });
    expect(result.problems.map((it) => it.text('en'))).toEqual([]);
    const shown = new Set(result.dossiers.flatMap(({ kinds }) => kinds.map(({ kind }) => kind.en)));
    // What an earlier year carried over cannot be taken over by the only year there is.
    const notShown = steps.map(({ label }) => label.en).filter((kind) => !shown.has(kind));
    expect(notShown).toEqual(['matters taken over']);
  });
});
