import { DomainError, EventRefused, type FieldProblem, type Outcome } from '@diarium/event-store';
import { type PlannedCommand, type PlannedDossier } from '../mapping/plan-dossier';
import { DossierProblem, problem } from '../problem';
import { type FieldPath } from '../parse/yaml-places';
import { fieldProblem } from './field-problems';
import { type ImportOptions } from './import-options';
import { type Done, doneOf } from './import-result';
import { submissions, submit } from './submit';

export interface Rehearsed {
  readonly done: readonly Done[];
  readonly problems: readonly DossierProblem[];
}

/** Submits everything to the rehearsal; what is refused becomes a problem, and the rest goes on. */
export async function rehearse(
  dossiers: readonly PlannedDossier[],
  options: ImportOptions,
  onDone?: (command: PlannedCommand, outcome: Outcome) => void,
): Promise<Rehearsed> {
  const done: Done[] = [];
  const problems: DossierProblem[] = [];
  for (const { dossier, command } of submissions(dossiers, 'rehearsal', options))
    try {
      const outcome = await submit(command, dossier, options.rehearsal, options);
      onDone?.(command, outcome);
      done.push(doneOf(dossier, command, outcome));
    } catch (error) {
      problems.push(...problemsOf(error, command, dossier));
    }
  return { done, problems };
}

/** @throws what is no refusal: the register cannot be asked */
function problemsOf(
  error: unknown,
  { path, place }: PlannedCommand,
  { parsed }: PlannedDossier,
): readonly DossierProblem[] {
  if (error instanceof EventRefused) return [problem(place, 'dossier.field', { message: error.message })];
  if (!(error instanceof DomainError)) throw error;
  const fields = error.details['problems'] as readonly FieldProblem[] | undefined;
  if (error.code !== 'command.invalid' || !fields) return [new DossierProblem(place, error)];
  return fields.map((field) => fieldProblem(field, parsed.places.of([...path, ...stepsOf(field.field)])));
}

const stepsOf = (field: string): FieldPath =>
  field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
