import { importDossiers, type ImportResult, readDossierFiles } from '@diarium/import';
import { type Call } from '../command/call';
import { refuseUsage } from '../command/usage.rules';
import { command } from '../command/command';
import { flag, many, required, text } from '../command/value';
import { stepsOf } from '../output/steps-of';
import { importPage, importSummary } from '../views/import-result';
import { importList, isCaseList } from './import-list';
import { importAs } from './import-as';
import { refuseProblems } from './import-problems';

export const importCommand = command({
  name: 'import',
  group: 'running',
  args: { files: required(many(text())) },
  options: { dryRun: flag, map: text('path'), preview: flag },
  examples: [
    'import examples/dossiers/*.yaml',
    'import plan-2026.yaml --dry-run',
    'import gamla-diariet.csv --map gamla-diariet.yaml --preview',
    'import gamla-diariet.xlsx --map gamla-diariet.yaml',
  ],
  answer: async (call, { files, dryRun, map, preview }) => {
    if (map !== undefined) return importList(call, files, { map, preview, dryRun });
    if (files.some(isCaseList)) return refuseUsage('usage.list-without-map');
    const result = await importFiles(call, files, dryRun);
    return { data: importSummary(result), page: importPage(result, call.texts) };
  },
});

/** @throws DomainError `import.refused` or `import.invalid` with every problem in `details.problems` */
export async function importFiles(
  call: Call,
  paths: readonly string[],
  isRehearsal: boolean,
): Promise<ImportResult> {
  const { texts } = call;
  const register = await call.open();
  const files = await readDossierFiles(paths);
  const title = isRehearsal ? texts.messages.tryingOut(files.length) : texts.messages.importing(files.length);
  const result = await stepsOf(call).run(title, async (tell) => {
    const imported = await register.rehearse(({ commands: rehearsal }) =>
      importDossiers(files, {
        rehearsal,
        ...(isRehearsal ? {} : { live: register.commands }),
        ...importAs(call, tell),
      }),
    );
    refuseProblems(imported, texts);
    return imported;
  });
  if (result.position > 0) await call.settle(result.position);
  return result;
}
