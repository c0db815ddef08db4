import { type Principal, roleIn } from '@diarium/access';
import { refuseAccess } from '@diarium/register';
import { type Request } from 'express';
import '../http/request';

/** What is destroyed may stand in the register of any committee. */
const EVERYWHERE = { committee: '*', own: false };

/**
 * Who may erase, and the role in which.
 * @throws DomainError `access.denied`
 */
export function whoErases({ principal }: Request): { readonly principal: Principal; readonly role: string } {
  const role = roleIn(principal, 'erasure', EVERYWHERE);
  return role
    ? { principal, role }
    : refuseAccess('access.denied', { name: principal.name, what: 'Erasure' });
}
