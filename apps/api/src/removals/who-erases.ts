import { type Principal, roleIn } from '@diarium/access';
import { refuseAccess } from '@diarium/register';

/** The role in which somebody erases by decisions of a committee; undefined for nobody who does. */
export const erasesIn = (principal: Principal, committee: string): string | undefined =>
  roleIn(principal, 'erasure', { committee, own: false });

/**
 * The role of whoever erases in some committee.
 * @throws DomainError `access.denied`
 */
export function roleToErase(principal: Principal): string {
  const codes = principal.grants.map(({ committee }) => committee ?? '*');
  const role = codes.map((code) => erasesIn(principal, code)).find((found) => found !== undefined);
  return role ?? refuseAccess('access.denied', { name: principal.name, what: 'Erasure' });
}

/** `GNU-2022-34` → `GNU` */
export const committeeOfKey = (key: string): string => key.split('-')[0] ?? '';
