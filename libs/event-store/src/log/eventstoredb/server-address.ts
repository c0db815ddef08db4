import { type Credentials } from '@eventstore/db-client';
import { LogError } from '../errors';

/** Where the server is, and as whom to append there. */
export interface ServerAddress {
  readonly url: string;
  readonly credentials: Credentials;
}

const ADDRESS =
  /^esdb(?:\+discover)?:\/\/(?:(?<user>[^:/?@]+):(?<password>[^:/?@]+)@)?[^/?@]+\/?(?:\?(?<options>.+))?$/;

// Not throwOnAppendFailure (refused appends then tell a wrong revision), defaultDeadline (the store has
// its own) and tlsVerifyCert (the client ignores it).
const OPTIONS = [
  'connectionName',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'nodePreference',
  'tls',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
];

// Without TLS the client sends no credentials, but needs some to append with a deadline of its own.
const NOT_SENT: Credentials = { username: 'nobody', password: 'none' };

/**
 * Checks an address before the client sees it, which would print one that it cannot read, with its password.
 * @param url `esdb://…` or `esdb+discover://…`
 * @throws LogError `log.bad-address`, which never repeats the address
 */
export function serverAddress(url: string): ServerAddress {
  const groups = ADDRESS.exec(url)?.groups;
  if (!groups)
    throw badAddress('it is not esdb://host:port or esdb+discover://host:port with user:password@ before it');
  const options = new Map((groups.options ?? '').split('&').map(keyAndValue));
  for (const key of options.keys())
    if (key && !OPTIONS.some((known) => plain(known) === key))
      throw badAddress(`it has the option "${key}"; the options are ${OPTIONS.join(', ')}`);
  return { url, credentials: credentialsOf(groups, options.get('tls') === 'false') };
}

function credentialsOf(
  { user, password }: { user?: string; password?: string },
  isPlain: boolean,
): Credentials {
  if (isPlain) return NOT_SENT;
  if (!user || !password) throw badAddress('over TLS it needs user:password@ before the host');
  return { username: decodeURIComponent(user), password: decodeURIComponent(password) };
}

function keyAndValue(option: string): readonly [string, string] {
  const [key = '', value = ''] = option.split('=');
  return [plain(key), value.trim()];
}

// As the client reads them: tlsCAFile, tls_ca_file and tls-ca-file are one.
function plain(key: string): string {
  return key.trim().toLowerCase().replaceAll(/[_-]/g, '');
}

function badAddress(reason: string): LogError {
  return new LogError('log.bad-address', `The address of EventStoreDB cannot be used: ${reason}.`);
}
