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

/** Whether a role of the user asks for a second factor. */
export const demandsFactor = (
  { secondFactorRoles }: Pick<SignInServices['settings'], 'secondFactorRoles'>,
  { grants }: Pick<UserAccount, 'grants'>,
): boolean => grants.some(({ role }) => secondFactorRoles.includes(role));

/** Whether a role of the user asks for a device, and there is none. */
export async function owesDevice(
  { settings, secondFactors }: Pick<SignInServices, 'settings' | 'secondFactors'>,
  { id, grants }: UserAccount,
): Promise<boolean> {
  return demandsFactor(settings, { grants }) && !(await secondFactors.isOn(id));
}

/**
 * Lets whoever signed in with a password alone, and owes a device, do nothing but take one; and whoever got a role that
 * asks for a second factor since they signed in without one, do nothing but sign out and in again.
 */
export function refuseWithoutFactor({ session, path }: Request, isDemanded: boolean): void {
  if (OPEN.includes(path)) return;
  if (session.enrolling) throw signInProblem('sign-in.device-owed');
  if (isDemanded && !session.factor) throw signInProblem('sign-in.factor-needed');
}
