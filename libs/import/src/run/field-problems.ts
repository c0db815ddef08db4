import { DomainError, type FieldProblem, type Rule } from '@diarium/event-store';
import { importRules, type ImportRule } from '../import.rules';
import { DossierProblem, type Place } from '../problem';

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
  const code = rules[constraint] ?? 'dossier.field';
  const rule: Rule = importRules[code];
  return new DossierProblem(place, new DomainError(code, rule, { message }));
}
