import { resolve } from 'node:path';
import { type Role, roleList } from './roles';
import { setting, wholeNumber } from './setting';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** A URL over TLS, or to this machine. */
function safeUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  return isSafe ? text : undefined;
}

function originOf(text: string): string | undefined {
  const url = safeUrl(text);
  return url === undefined ? undefined : new URL(url).origin;
}

/** How people sign in to the HTTP interface. */
export const signInSettings = {
  publicUrl: setting<string | undefined>({
    variable: 'DIARIUM_PUBLIC_URL',
    meaning: 'The address under which people reach the HTTP interface, where something stands before it',
    expected: 'a URL that begins with https://, or with http:// on this machine',
    otherwise: 'the address on which it listens',
    parse: originOf,
    fallback: () => undefined,
  }),
  sessionIdle: setting({
    variable: 'DIARIUM_SESSION_IDLE',
    meaning: 'After how many minutes without a request a session ends',
    expected: 'a whole number from 5 to 480',
    otherwise: '60',
    parse: wholeNumber(5, 480),
    fallback: () => 60,
  }),
  sessionLife: setting({
    variable: 'DIARIUM_SESSION_LIFE',
    meaning: 'After how many hours a session ends in any case',
    expected: 'a whole number from 1 to 24',
    otherwise: '10',
    parse: wholeNumber(1, 24),
    fallback: () => 10,
  }),
  secondFactorRoles: setting<readonly Role[]>({
    variable: 'DIARIUM_SECOND_FACTOR',
    meaning: 'Roles, parted by commas, whose holders need a device beside their password',
    expected: 'roles such as administrator,auditor',
    otherwise: 'no role',
    parse: roleList,
    fallback: () => [],
  }),
  production: setting({
    variable: 'NODE_ENV',
    meaning: 'Whether this is a register in use: no demo accounts are made for one',
    expected: 'production, or any other word',
    otherwise: 'not in use',
    parse: (text) => text === 'production',
    fallback: () => false,
  }),
  oidcIssuer: setting<string | undefined>({
    variable: 'DIARIUM_OIDC_ISSUER',
    meaning: 'The OpenID Connect provider with which people sign in',
    expected: 'a URL that begins with https://, or with http:// on this machine',
    otherwise: 'local accounts alone',
    parse: safeUrl,
    fallback: () => undefined,
  }),
  oidcClientId: setting<string | undefined>({
    variable: 'DIARIUM_OIDC_CLIENT_ID',
    meaning: 'What the provider knows Diarium by',
    expected: 'a name',
    otherwise: 'no provider is used',
    parse: (text) => text,
    fallback: () => undefined,
  }),
  oidcClientSecret: setting<string | undefined>({
    variable: 'DIARIUM_OIDC_CLIENT_SECRET',
    meaning: 'With what Diarium shows the provider who it is',
    expected: 'a secret',
    otherwise: 'a public client, with PKCE alone',
    secret: true,
    parse: (text) => text,
    fallback: () => undefined,
  }),
  oidcGroups: setting<string | undefined>({
    variable: 'DIARIUM_OIDC_GROUPS',
    meaning: 'The file that says which groups of the provider give which roles',
    expected: 'the path of a JSON file',
    otherwise: 'groups give no roles',
    parse: (text) => resolve(text),
    fallback: () => undefined,
  }),
};
