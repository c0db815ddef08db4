import { QUERY_AUDIENCES } from '@diarium/register';
import { type Schema } from './schema';

/** How a caller says who it is. */
export const securitySchemes: Readonly<Record<string, Schema>> = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'Of a program: made by a person, for what it is for.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-diarium',
    description:
      'Of a person who has signed in; `diarium-session` on the machine itself, where there is no TLS.',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: 'X-CSRF-Token',
    description: 'Beside the session, for whatever changes something: `csrfToken` of `/api/v1/me`.',
  },
};

/** What whoever has not said who it is may ask too, beside the queries for everybody; it sees what is published. */
const forEverybody = new Set([
  ...['Me', 'SignInMethods', 'SignIn', 'SetPasswordByLink', 'SignInWithProvider', 'ReturnFromProvider'],
  ...['ReadCheckpoint', 'ListCheckpoints', 'FindCheckpoint', 'AcceptCosignatures'],
  ...['ProveInclusion', 'ProveConsistency', 'ListProofKeys', 'ReadTile'],
  ...['DownloadDocument', 'DownloadDocumentVersion'],
  ...[
    'Home',
    'ReadDescription',
    'BrowseDescription',
    'ReadDescriptionAsset',
    'IsAlive',
    'IsReady',
    'ReadMetrics',
  ],
]);

/** Which of the schemes an operation takes: any of them, each with all that it names. */
export function securityOf(method: string, operationId: string): readonly Schema[] {
  const isOpen = forEverybody.has(operationId) || QUERY_AUDIENCES[operationId] === 'everybody';
  const session = method === 'get' ? { session: [] } : { session: [], csrf: [] };
  return [...(isOpen ? [{}] : []), { token: [] }, session];
}
