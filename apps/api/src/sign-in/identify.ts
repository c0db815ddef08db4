import { timingSafeEqual } from 'node:crypto';
import { hasEnded, narrowedTo, principalOf } from '@diarium/access';
import { type Request, type RequestHandler } from 'express';
import session from 'express-session';
import { demandsFactor, refuseWithoutFactor } from './enrolment';
import { isFromElsewhere } from './origin';
import { endSession } from './session-life';
import { ofSession, ofToken } from './principal-now';
import { noteSecurity } from './security-log';
import { signInProblem } from './sign-in-problems';
import { type SignInServices } from './sign-in-services';
import './session-data';

const READS = ['GET', 'HEAD', 'OPTIONS'];
const BEARER = /^Bearer +(\S+)$/i;

/** Finds out who asks: by a token where one is given, else by the session's cookie, else it is nobody. */
export async function identify(services: SignInServices): Promise<readonly RequestHandler[]> {
  const sessions = await sessionHandler(services);
  return [
    (request, response, next) => {
      if (request.headers.authorization === undefined) sessions(request, response, next);
      else next();
    },
    (request, _, next) => {
      const found =
        request.headers.authorization === undefined
          ? bySession(services, request)
          : byToken(services, request, request.headers.authorization);
      found.then(() => {
        next();
      }, next);
    },
  ];
}

async function sessionHandler({ cookie, limits, sessions }: SignInServices): Promise<RequestHandler> {
  return session({
    name: cookie.name,
    cookie: { ...cookie.options, maxAge: limits.idle },
    secret: await sessions.secret(),
    store: sessions,
    // TLS ends before this server, which says so in X-Forwarded-Proto.
    proxy: cookie.options.secure === true,
    resave: false,
    saveUninitialized: false,
    rolling: true,
  });
}

async function byToken(services: SignInServices, request: Request, authorization: string): Promise<void> {
  const secret = BEARER.exec(authorization)?.[1];
  const token = secret === undefined ? undefined : await services.tokens.find(secret);
  const account = token && (await services.known.active(token.user, Date.parse(token.createdAt)));
  if (!account || secret === undefined) {
    noteSecurity({ event: 'token.refused', request: request.id });
    throw signInProblem('sign-in.bad-token');
  }
  if (!token.withFactor && demandsFactor(services.settings, account))
    throw signInProblem('sign-in.token-without-factor');
  if (token.access === 'read' && !READS.includes(request.method))
    throw signInProblem('sign-in.token-reads-only');
  request.principal = narrowedTo(token.roles, principalOf(account));
  request.principalNow = () => ofToken(services, secret);
  request.signedIn = { by: 'token', account };
}

async function bySession(services: SignInServices, request: Request): Promise<void> {
  const { user, signedInAt = 0, csrf } = request.session;
  const changes = !READS.includes(request.method);
  if (changes && isFromElsewhere(request, services.settings)) throw forged(request);
  if (user === undefined) return;
  const account = await services.known.active(user, signedInAt);
  if (!account || hasEnded(signedInAt, Date.now(), services.limits)) {
    await endSession(request);
    return;
  }
  if (changes && !isSame(request.headers['x-csrf-token'], csrf)) throw forged(request);
  refuseWithoutFactor(request, demandsFactor(services.settings, account));
  request.principal = principalOf(account);
  const { sessionID } = request;
  request.principalNow = () => ofSession(services, sessionID);
  request.signedIn = { by: 'session', account };
}

function forged(request: Request): Error {
  noteSecurity({ event: 'sign-in.forged-request', request: request.id });
  return signInProblem('sign-in.forged-request');
}

function isSame(given: string | readonly string[] | undefined, wanted: string | undefined): boolean {
  if (typeof given !== 'string' || wanted === undefined || given.length !== wanted.length) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
