import { type Principal } from '@diarium/access';
import { ROLES } from '@diarium/config';

/** Somebody whom no duty is refused: what they ask reaches the rules behind the guard. */
export const EVERY_ROLE: Principal = {
  id: 'everybody',
  name: 'Eva Berg',
  grants: ROLES.filter((role) => role !== 'party-reader').map((role) => ({
    role,
    committee: null,
    party: null,
  })),
};
