import { DomainError } from '@diarium/event-store';
import { importDossiers, type ImportResult, type Progress, readDossierFiles } from '@diarium/import';
import { type Call } from '../command/call';
import { command } from '../command/command';
import { flag, many, required, text } from '../command/value';
import { stepsOf } from '../output/steps-of';
import { type Texts } from '../texts';
import { importPage, importSummary } from '../views/import-result';
import { importRefusals } from './import.rules';

export const importCommand = command({
  name: 'import',
  group: 'running',
  args: { files: required(many(text())) },
  options: { dryRun: flag },
  examples: ['import examples/dossiers/*.yaml', 'import plan-2026.yaml --dry-run'],
  answer: async (call, { files, dryRun }) => {
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
  const { texts, globals } = call;
  const register = await call.open();
  const files = await readDossierFiles(paths);
  const title = isRehearsal ? texts.messages.tryingOut(files.length) : texts.messages.importing(files.length);
  const result = await stepsOf(call).run(title, async (tell) => {
    const imported = await register.rehearse(({ commands: rehearsal }) =>
      importDossiers(files, {
        rehearsal,
        ...(isRehearsal ? {} : { live: register.commands }),
        actor: globals.actor,
        role: globals.role,
        onProgress: (progress) => {
          tell(progressText(progress, texts));
        },
      }),
    );
    refuseProblems(imported, texts);
    return imported;
  });
  if (result.position > 0) await call.settle(result.position);
  return result;
}

function progressText({ phase, done, total, dossier }: Progress, { messages }: Texts): string {
  return messages.importProgress(messages.importPhase[phase], done, total, dossier);
}

function refuseProblems({ problems }: ImportResult, { language }: Texts): void {
  if (problems.length === 0) return;
  const isInvalid = problems.every(({ code }) => code.startsWith('dossier.'));
  const code = isInvalid ? 'import.invalid' : 'import.refused';
  throw new DomainError(code, importRefusals[code], {
    count: problems.length,
    lines: problems.map((problem) => `\n${problem.text(language)} [${problem.code}]`).join(''),
    problems: problems.map((problem) => ({
      ...problem.place,
      code: problem.code,
      section: problem.refusal.rule.section,
      text: problem.refusal.text(language),
    })),
  });
}
