import { type ValidationError } from 'class-validator';

export interface FieldProblem {
  /** Dotted path in the command, `parties.0.name`. */
  readonly field: string;
  /** What class-validator found, `isNotEmpty` … */
  readonly constraint: string;
  readonly message: string;
}

const UNKNOWN_FIELD = 'whitelistValidation';

/** What class-validator found, field by field, whatever objects the fields stand in. */
export function fieldProblemsOf(errors: readonly ValidationError[], within = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = within + error.property;
    return [...ownProblems(error, field, within), ...fieldProblemsOf(error.children ?? [], `${field}.`)];
  });
}

function ownProblems(
  { constraints = {}, value }: ValidationError,
  field: string,
  within: string,
): FieldProblem[] {
  const found = Object.entries(constraints);
  // Of what is not there, class-validator says that it is too long, has the wrong form, and all else that it checks.
  const isMissing = found.length > 0 && (value === undefined || value === null);
  if (isMissing && !(UNKNOWN_FIELD in constraints))
    return [{ field, constraint: 'isNotEmpty', message: `${field} is missing` }];
  const where = within && `${within.slice(0, -1)}: `;
  return found.map(([constraint, message]) => ({ field, constraint, message: where + message }));
}
