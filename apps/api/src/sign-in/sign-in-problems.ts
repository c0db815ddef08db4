import { ProblemError } from '../problems/problem';

/** What signing in refuses beside the rules of passwords and tokens. */
export const signInProblems = {
  'sign-in.needed': {
    status: 401,
    sv: 'Du behöver logga in.',
    en: 'You need to sign in.',
  },
  'sign-in.session-needed': {
    status: 403,
    sv: 'Det går inte med en åtkomstnyckel. Logga in.',
    en: 'A token cannot do that. Sign in.',
  },
  'sign-in.not-administrator': {
    status: 403,
    sv: 'Det får bara en administratör göra.',
    en: 'Only an administrator may do that.',
  },
  'sign-in.device-owed': {
    status: 403,
    sv: 'Din roll kräver en enhet som visar koder. Lägg till den först (POST /api/v1/me/second-factor).',
    en: 'Your role needs a device that shows codes. Add it first (POST /api/v1/me/second-factor).',
  },
  'sign-in.factor-needed': {
    status: 403,
    sv: 'Du har fått en roll som kräver en andra faktor. Logga ut och in igen.',
    en: 'You were given a role that needs a second factor. Sign out and in again.',
  },
  'sign-in.provider-without-factor': {
    status: 403,
    sv: 'Din roll kräver en andra faktor, och identitetsleverantören intygar ingen. Logga in där med en.',
    en: 'Your role needs a second factor, and the identity provider vouches for none. Sign in there with one.',
  },
  'sign-in.token-without-factor': {
    status: 403,
    sv: 'Din roll kräver en andra faktor, och åtkomstnyckeln gjordes utan. Gör en ny när du har loggat in med en.',
    en: 'Your role needs a second factor, and the token was made without one. Make another when signed in with one.',
  },
  'sign-in.forged-request': {
    status: 403,
    sv: 'Begäran kom inte från Diariums egna sidor, eller saknar X-CSRF-Token.',
    en: 'The request did not come from Diarium’s own pages, or lacks X-CSRF-Token.',
  },
  'sign-in.too-many-requests': {
    status: 429,
    sv: 'För många begäranden. Försök igen om en minut.',
    en: 'Too many requests. Try again in a minute.',
  },
  'sign-in.bad-token': {
    status: 401,
    sv: 'Åtkomstnyckeln gäller inte.',
    en: 'The token is not valid.',
  },
  'sign-in.token-reads-only': {
    status: 403,
    sv: 'Åtkomstnyckeln får bara läsa.',
    en: 'The token may only read.',
  },
  'sign-in.provider-not-used': {
    status: 404,
    sv: 'Ingen identitetsleverantör används.',
    en: 'No identity provider is used.',
  },
  'sign-in.provider-unreachable': {
    status: 503,
    sv: 'Identitetsleverantören svarar inte. Försök igen om en stund.',
    en: 'The identity provider does not answer. Try again in a while.',
  },
  'sign-in.provider-refused': {
    status: 401,
    sv: 'Inloggningen hos identitetsleverantören gick inte att fullfölja. Börja om.',
    en: 'Signing in with the identity provider could not be completed. Begin again.',
  },
  'sign-in.no-role': {
    status: 403,
    sv: 'Dina grupper hos identitetsleverantören ger ingen roll i Diarium.',
    en: 'Your groups at the identity provider give no role in Diarium.',
  },
} as const;

export function signInProblem(code: keyof typeof signInProblems, { cause }: ErrorOptions = {}): ProblemError {
  const { status, sv, en } = signInProblems[code];
  const passing = status === 429 || status === 503;
  const problem = new ProblemError(status, code, { sv, en }, passing ? { retryAfterSeconds: 60 } : {});
  if (cause !== undefined) problem.cause = cause;
  return problem;
}
