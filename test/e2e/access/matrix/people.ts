import { NOBODY, type Principal } from '@diarium/access';
import { ROLES, type Role } from '@diarium/config';
import { as } from '../register-with-secrets';

export type Asker = Role | 'nobody';

export const ASKERS: readonly Asker[] = [...ROLES, 'nobody'];

/** Whoever holds one role in GNU; an administrator holds it nowhere, and nobody holds none. */
export function personOf(asker: Asker): Principal {
  if (asker === 'nobody') return NOBODY;
  if (asker === 'administrator') return as(asker, null);
  return as(asker, 'GNU', asker === 'party-reader' ? 'berg' : null);
}
