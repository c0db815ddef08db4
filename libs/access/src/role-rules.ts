import { type Role } from '@diarium/config';
import { type Duty } from './duties';

/**
 * What a role lets somebody see of a committee's register. `everything` is the circle of secret cases; `open` leaves
 * number, date and public title of them; `open-and-own` adds the secret cases of which one is the handler.
 */
export type Sight = 'everything' | 'open-and-own' | 'open' | 'published-to-its-party' | 'nothing';

export interface RoleRule {
  readonly does: readonly Duty[];
  /** Duties in cases of which one is the handler. */
  readonly inOwnCases: readonly Duty[];
  readonly sees: Sight;
  /** Reads who has read what is secret. */
  readonly readsReadings?: true;
}

/** The rules themselves: everything else about access follows from this table. What does not stand here is refused. */
export const ROLE_RULES: Readonly<Record<Role, RoleRule>> = {
  registrar: {
    does: [
      'registration',
      'registry',
      'erasure',
      'case-work',
      'dispatch',
      'follow-up',
      'delegated-decision',
      'inquiry',
      'inquiry-answer',
    ],
    inOwnCases: [],
    sees: 'everything',
  },
  secretary: {
    does: [
      'registration',
      'case-work',
      'meeting',
      'attestation',
      'dispatch',
      'follow-up',
      'governance',
      'planning',
      'inquiry',
      'inquiry-answer',
    ],
    inOwnCases: [],
    sees: 'everything',
  },
  officer: { does: [], inOwnCases: ['case-work'], sees: 'open-and-own' },
  chair: { does: ['attestation', 'delegated-decision'], inOwnCases: [], sees: 'everything' },
  // KL 12:9: auditors have a right to all information, and a duty to touch none of it.
  auditor: { does: [], inOwnCases: [], sees: 'everything', readsReadings: true },
  // KL 6:11–12; another authority is outside the circle (OSL 8:1).
  'board-supervisor': { does: ['inquiry'], inOwnCases: [], sees: 'open' },
  'party-reader': { does: [], inOwnCases: [], sees: 'published-to-its-party' },
  administrator: { does: ['users'], inOwnCases: [], sees: 'nothing' },
};
