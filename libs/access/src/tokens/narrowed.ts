import { type Grant, type Principal } from '../principal';

export const sameGrant = (one: Grant, other: Grant): boolean =>
  one.role === other.role &&
  one.committee === other.committee &&
  one.party === other.party &&
  (one.board ?? null) === (other.board ?? null);

/** Somebody with no more than the roles given: what they have lost since is not among them either. */
export function narrowedTo(roles: readonly Grant[] | null, principal: Principal): Principal {
  if (roles === null) return principal;
  return {
    ...principal,
    grants: principal.grants.filter((held) => roles.some((role) => sameGrant(role, held))),
  };
}
