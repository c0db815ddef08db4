import { type Fold } from '@diarium/event-store';
import { type CaseLifeEvents } from './case.events';

/** What became of a case since its registration, as far as decisions in it need it. */
export interface CaseStanding {
  /** The corrected type of case; undefined while it is the registered one. */
  readonly caseType: string | undefined;
  readonly annulled: boolean;
}

type Known = Pick<CaseLifeEvents, 'CaseCorrected' | 'CaseAnnulled'>;

export const caseStanding: Fold<CaseStanding, Known> = {
  initial: { caseType: undefined, annulled: false },
  evolve: {
    CaseCorrected: (standing, { data: { field, to } }) =>
      field === 'caseType' ? { ...standing, caseType: to } : standing,
    CaseAnnulled: (standing) => ({ ...standing, annulled: true }),
  },
};
