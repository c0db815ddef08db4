import { type FieldProblem } from '@diarium/event-store';
import { type ImportRule } from '../import.rules';
import { type DossierProblem, type Place, problem } from '../problem';

const rules: Readonly<Record<string, ImportRule>> = {
  isString: 'dossier.not-text',
  isNotEmpty: 'dossier.no-text',
  isNumber: 'dossier.not-a-number',
  isInt: 'dossier.not-whole',
  isBoolean: 'dossier.not-true-or-false',
  isArray: 'dossier.not-a-list',
  isDay: 'dossier.not-a-day',
  isPartialDay: 'dossier.not-a-partial-day',
  isCaseKey: 'dossier.not-a-case',
  isMeetingKey: 'dossier.not-a-meeting',
  whitelistValidation: 'dossier.not-here',
  maxLength: 'dossier.too-long',
};

/** What class-validator found in a command, at the field of the dossier that it came from. */
export function fieldProblem({ constraint, message }: FieldProblem, place: Place): DossierProblem {
  const [limit] = /\d+/.exec(message) ?? [];
  return problem(place, rules[constraint] ?? 'dossier.field', { message, limit });
}
