import { type DossierProblem, type ImportInterrupted } from '@diarium/import';
import { httpProblem } from '../problems/http-rules';
import { type PlacedProblem } from '../problems/placed-problem';
import { ProblemError } from '../problems/problem';

/** More are told of no import: what follows is often but a consequence. */
const MOST = 1000;

export const placed = (problems: readonly DossierProblem[]): readonly PlacedProblem[] =>
  problems.slice(0, MOST).map(({ place, code, refusal }) => ({
    file: place.file,
    line: place.line,
    column: place.column,
    field: place.field,
    code,
    section: refusal.rule.section,
    texts: { sv: refusal.text('sv'), en: refusal.text('en') },
  }));

/**
 * Why nothing of an import was stored: something in it is not for the one who gives it, or cannot be read, or a rule
 * refuses it.
 */
export function refusedImport(problems: readonly DossierProblem[]): ProblemError {
  const told = placed(problems);
  const denied = problems.find(({ code }) => code.startsWith('access.'));
  if (denied) {
    const { code, refusal } = denied;
    const texts = { sv: refusal.text('sv'), en: refusal.text('en') };
    return new ProblemError(403, code, texts, { section: refusal.rule.section, problems: told });
  }
  const isInvalid = problems.every(({ code }) => /^(dossier|case-list)[.]/.test(code));
  return httpProblem(isInvalid ? 'import.invalid' : 'import.refused', { problems: told });
}

/** What was taken in rehearsal was no longer taken: somebody else was faster, or the server is being stopped. */
export function interruptedImport({ at, progress: { done, total } }: ImportInterrupted): ProblemError {
  const { status, code, texts } = httpProblem('import.interrupted');
  const where = `${at.file}:${at.line}`;
  return new ProblemError(
    status,
    code,
    {
      sv: `${texts.sv} Den stannade vid ${where} efter ${done} av ${total}.`,
      en: `${texts.en} It stopped at ${where} after ${done} of ${total}.`,
    },
    { retryAfterSeconds: 5 },
  );
}
