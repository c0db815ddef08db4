import { promisify } from 'node:util';
import { hasEnded, narrowedTo, NOBODY, type Principal, principalOf } from '@diarium/access';
import { type SessionData } from 'express-session';
import { demandsFactor } from './enrolment';
import { type SignInServices } from './sign-in-services';
import './session-data';

/** Who a session stands for now: nobody when it, its user or its time has ended. */
export async function ofSession(services: SignInServices, id: string): Promise<Principal> {
  const { known, limits, sessions, settings } = services;
  const sessionOf = promisify<string, SessionData | null | undefined>((sid, done) => {
    sessions.get(sid, done);
  });
  const { user, signedInAt = 0, enrolling, factor } = (await sessionOf(id)) ?? {};
  if (user === undefined || enrolling || hasEnded(signedInAt, Date.now(), limits)) return NOBODY;
  const account = await known.active(user, signedInAt);
  if (!account || (demandsFactor(settings, account) && !factor)) return NOBODY;
  return principalOf(account);
}

/** Who a token stands for now: nobody when it was revoked, or its user or its time has ended. */
export async function ofToken(services: SignInServices, secret: string): Promise<Principal> {
  const { known, settings, tokens } = services;
  const token = await tokens.find(secret);
  const account = token && (await known.active(token.user, Date.parse(token.createdAt)));
  if (!account || (demandsFactor(settings, account) && !token.withFactor)) return NOBODY;
  return narrowedTo(token.roles, principalOf(account));
}
