import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Request } from 'express';
import './session-data';

interface SessionBeginning {
  readonly idToken?: string;
  /** The user owes a device. */
  readonly enrolling?: boolean;
  /** The user gave a second factor. */
  readonly factor?: boolean;
}

/** Begins a session of a user under a new id: one that was known before signing in is worth nothing after it. */
export async function beginSession(
  request: Request,
  user: string,
  { idToken, enrolling = false, factor = false }: SessionBeginning = {},
): Promise<void> {
  await renewed(request);
  const { session } = request;
  session.user = user;
  session.signedInAt = Date.now();
  session.csrf = randomBytes(32).toString('base64url');
  if (idToken !== undefined) session.idToken = idToken;
  if (enrolling) session.enrolling = true;
  if (factor) session.factor = true;
  await promisify(session.save.bind(session))();
}

/** Ends the session of a request; what is left is one of nobody's, which is not kept. */
export const endSession = (request: Request): Promise<void> => renewed(request);

const renewed = (request: Request): Promise<void> =>
  promisify(request.session.regenerate.bind(request.session))();
