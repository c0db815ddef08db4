import { type UserAccount } from '@diarium/access';
import { type Request } from 'express';
import { signInProblem } from './sign-in-problems';
import { type SignInServices } from './sign-in-services';
import './session-data';

/** Who one is, as the interface sees it. */
export interface Me {
  /** Null for somebody who is not signed in. */
  readonly user: string | null;
  readonly name: string | null;
  readonly by: 'session' | 'token' | null;
  /** The roles one may use now; with a token those of the token. */
  readonly roles: UserAccount['grants'];
  /** True for whoever must take a device before anything else. */
  readonly deviceOwed: boolean;
  /** For the header X-CSRF-Token of requests that change something; null without a session. */
  readonly csrfToken: string | null;
  /** ISO instant in UTC at which the session ends in any case; null without a session. */
  readonly endsAt: string | null;
}

export function meOf({ signedIn, principal, session }: Request, { limits }: SignInServices): Me {
  const roles = principal.grants;
  if (!signedIn) return nobody(roles);
  const { by, account } = signedIn;
  const own = by === 'session' ? session : undefined;
  return {
    ...{ user: account.id, name: account.name, by, roles },
    deviceOwed: own?.enrolling ?? false,
    csrfToken: own?.csrf ?? null,
    endsAt: own?.signedInAt ? new Date(own.signedInAt + limits.absolute).toISOString() : null,
  };
}

const nobody = (roles: Me['roles']): Me => ({
  ...{ user: null, name: null, by: null, roles },
  ...{ deviceOwed: false, csrfToken: null, endsAt: null },
});

/** The user of the session. @throws ProblemError `sign-in.needed`, `sign-in.session-needed` */
export function ownAccount({ signedIn }: Request): UserAccount {
  if (!signedIn) throw signInProblem('sign-in.needed');
  if (signedIn.by === 'token') throw signInProblem('sign-in.session-needed');
  return signedIn.account;
}

/**
 * The administrator who asks. Somebody else is refused in the same words whether or not there is such a user.
 * @throws ProblemError `sign-in.needed`, `sign-in.session-needed`, `sign-in.not-administrator`
 */
export function administrator(request: Request): UserAccount {
  const account = ownAccount(request);
  if (account.grants.some(({ role }) => role === 'administrator')) return account;
  throw signInProblem('sign-in.not-administrator');
}
