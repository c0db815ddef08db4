import { type UserAccount } from '@diarium/access';
import { type Request } from 'express';
import { PREFIX } from '../http/prefix';
import './session-data';
import { signInProblem } from './sign-in-problems';
import { type SignInServices } from './sign-in-services';

/** All that is open to somebody who has to take a device first. */
const OPEN = ['/me', '/me/second-factor', '/me/second-factor/confirmation', '/sign-out'].map(
  (path) => `${PREFIX}${path}`,
);

/** Whether a role of the user asks for a device, and there is none. */
export async function owesDevice(
  { settings, secondFactors }: Pick<SignInServices, 'settings' | 'secondFactors'>,
  { id, grants }: UserAccount,
): Promise<boolean> {
  const isDemanded = grants.some(({ role }) => settings.secondFactorRoles.includes(role));
  return isDemanded && !(await secondFactors.isOn(id));
}

/** Lets whoever signed in with a password alone, and owes a device, do nothing but take one. */
export function refuseUnlessEnrolled({ session, path }: Request): void {
  if (session.enrolling && !OPEN.includes(path)) throw signInProblem('sign-in.device-owed');
}
