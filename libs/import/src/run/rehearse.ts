import { DomainError, EventRefused, type FieldProblem } from '@diarium/event-store';
import { type PlannedDossier } from '../mapping/plan-dossier';
import { DossierProblem, type Place, problem } from '../problem';
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
): Promise<Rehearsed> {
  const done: Done[] = [];
  const problems: DossierProblem[] = [];
  for (const { dossier, command } of submissions(dossiers, 'rehearsal', options))
    try {
      const outcome = await submit(command, dossier, options.rehearsal, options);
      done.push(doneOf(dossier, command, outcome));
    } catch (error) {
      const { path, place } = command;
      problems.push(...problemsOf(error, place, (field) => dossier.parsed.places.of([...path, ...field])));
    }
  return { done, problems };
}

/**
 * Why a command was refused, at its place or at those of its fields.
 * @throws what is no refusal: the register cannot be asked
 */
export function problemsOf(
  error: unknown,
  place: Place,
  placeOf: (field: FieldPath) => Place,
): readonly DossierProblem[] {
  if (error instanceof EventRefused) return [problem(place, 'dossier.field', { message: error.message })];
  if (!(error instanceof DomainError)) throw error;
  const fields = error.details['problems'] as readonly FieldProblem[] | undefined;
  if (error.code !== 'command.invalid' || !fields) return [new DossierProblem(place, error)];
  return fields.map((field) => fieldProblem(field, placeOf(stepsOf(field.field))));
}

const stepsOf = (field: string): FieldPath =>
  field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
