import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Request } from 'express';
import './session-data';

/** Begins a session of a user under a new id: one that was known before signing in is worth nothing after it. */
export async function beginSession(
  request: Request,
  user: string,
  { idToken, enrolling = false }: { readonly idToken?: string; readonly enrolling?: boolean } = {},
): Promise<void> {
  await renewed(request);
  const { session } = request;
  session.user = user;
  session.signedInAt = Date.now();
  session.csrf = randomBytes(32).toString('base64url');
  if (idToken !== undefined) session.idToken = idToken;
  if (enrolling) session.enrolling = true;
  await promisify(session.save.bind(session))();
}

/** Ends the session of a request; what is left is one of nobody's, which is not kept. */
export const endSession = (request: Request): Promise<void> => renewed(request);

const renewed = (request: Request): Promise<void> =>
  promisify(request.session.regenerate.bind(request.session))();
