import { type Bench } from '../harness/bench';
import { type Done } from '../harness/run-task';
import { type ImportFound } from '../tasks/import';
import { type Rebuilt } from '../tasks/rebuild';

export interface FilledRegister {
  readonly url: string;
  readonly imported: Done<ImportFound>;
}

export const IMPORTERS = 64;

/** The register that was imported through the deciders; the first figure that needs it imports it. */
export function filledRegister(bench: Bench): Promise<FilledRegister> {
  return bench.once('register', async () => {
    const url = await bench.createDatabase('register');
    const { cases } = bench.sizes;
    const imported = await bench.task('import', { url, cases, callers: IMPORTERS, following: 'consulted' });
    const { perSecond, slowestPerSecond } = imported.found;
    bench.say(`imported: ${Math.round(perSecond)}/s, slowest tenth ${Math.round(slowestPerSecond)}/s`);
    await bench.query(url, 'VACUUM (ANALYZE) diarium.log');
    return { url, imported };
  });
}

/** Its read models, built by the first figure that needs them. */
export function rebuiltReadModels(bench: Bench): Promise<Done<Rebuilt>> {
  return bench.once('read models', async () =>
    bench.task('rebuild', { url: (await filledRegister(bench)).url }),
  );
}
