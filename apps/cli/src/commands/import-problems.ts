import { DomainError } from '@diarium/event-store';
import { type ImportResult } from '@diarium/import';
import { type Texts } from '../texts';
import { importRefusals } from './import.rules';

/** @throws DomainError `import.refused` or `import.invalid` with every problem in `details.problems` */
export function refuseProblems({ problems }: Pick<ImportResult, 'problems'>, { language }: Texts): void {
  if (problems.length === 0) return;
  const isInvalid = problems.every(({ code }) => /^(dossier|case-list)[.]/.test(code));
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
