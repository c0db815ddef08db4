import 'express-session';
import { type UserAccount } from '@diarium/access';

/** What an unfinished sign-in with an identity provider is held against when it comes back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly since: number;
}

declare module 'express-session' {
  interface SessionData {
    /** The user's key; none before signing in. */
    user: string;
    /** True for whoever must take a device before anything else: see `enrolment.ts`. */
    enrolling: true;
    /** A second factor was given: a code of a device, or as the identity provider vouches. */
    factor: true;
    /** Milliseconds since 1970. */
    signedInAt: number;
    /** What requests that change something must carry: another site cannot read it. */
    csrf: string;
    pending: PendingSignIn;
    /** With which the provider is told who signs out. */
    idToken: string;
  }
}

/** How the caller of a request was found out. */
type SignedIn =
  | { readonly by: 'session'; readonly account: UserAccount }
  | { readonly by: 'token'; readonly account: UserAccount };

declare module 'express-serve-static-core' {
  interface Request {
    /** Nothing for somebody who is not signed in. */
    signedIn?: SignedIn;
  }
}
