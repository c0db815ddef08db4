import { type Details, DomainError } from '@diarium/event-store';
import { DossierProblem, type Place } from '../problem';
import { caseListRules } from './case-list.rules';

export function listProblem(
  place: Place,
  code: keyof typeof caseListRules,
  details: Details = {},
): DossierProblem {
  return new DossierProblem(place, new DomainError(code, caseListRules[code], details));
}
