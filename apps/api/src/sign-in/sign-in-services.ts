import {
  ApiTokens,
  Credentials,
  Identities,
  KnownUsers,
  LockOut,
  PasswordHasher,
  PasswordSignIn,
  SecondFactors,
  type SessionLimits,
  SessionStore,
  type UserDirectory,
} from '@diarium/access';
import { InvalidSettings, type Settings } from '@diarium/config';
import { type Register, userDirectory } from '@diarium/register';
import { Logger } from '@nestjs/common';
import { type ApiGround } from '../http/ground';
import { type SessionCookie, sessionCookie } from './cookie';
import { OidcClient, oidcSettings } from './oidc/oidc-client';
import { type GroupRoles, readGroupRoles } from './oidc/group-roles';

/** Everything that signing in needs, over one open register. */
export interface SignInServices {
  readonly register: Register;
  readonly settings: Settings;
  readonly directory: UserDirectory;
  readonly known: KnownUsers;
  readonly credentials: Credentials;
  readonly lockOut: LockOut;
  readonly secondFactors: SecondFactors;
  readonly passwords: PasswordSignIn;
  readonly tokens: ApiTokens;
  readonly identities: Identities;
  readonly sessions: SessionStore;
  readonly limits: SessionLimits;
  readonly cookie: SessionCookie;
  /** Nothing where no identity provider is set. */
  readonly oidc: { readonly client: OidcClient; readonly groups: GroupRoles } | undefined;
}

/** Else whoever owes a device could take none, and do nothing. @throws InvalidSettings */
function refuseDevicesWithoutKeys({ secondFactorRoles }: Settings, { keys }: Register): void {
  if (secondFactorRoles.length === 0 || keys) return;
  const text =
    'DIARIUM_SECOND_FACTOR needs DIARIUM_MASTER_KEY, with which the secrets of devices are sealed.';
  throw new InvalidSettings([{ variable: 'DIARIUM_SECOND_FACTOR', text }]);
}

export const SIGN_IN = Symbol('sign-in');

export interface SignInOptions {
  /** What hashing a password costs; tests make it cheap. */
  readonly hasher?: PasswordHasher;
}

/** @throws Error where the file of groups and roles cannot be used, InvalidSettings where devices need keys */
export function signInServices(
  { register, settings }: ApiGround,
  { hasher = new PasswordHasher() }: SignInOptions = {},
): SignInServices {
  const { pool } = register.database;
  const directory = userDirectory(register);
  const credentials = new Credentials(pool, hasher, directory);
  const lockOut = new LockOut(pool);
  const secondFactors = new SecondFactors(pool, register.keys);
  refuseDevicesWithoutKeys(settings, register);
  const logger = new Logger('sessions');
  const provider = oidcSettings(settings);
  return {
    ...{ register, settings, directory, credentials, lockOut, secondFactors },
    known: new KnownUsers(directory),
    passwords: new PasswordSignIn(directory, credentials, lockOut, secondFactors),
    tokens: new ApiTokens(pool),
    identities: new Identities(pool),
    sessions: new SessionStore(pool, {
      onError: ({ message }) => {
        logger.error(message);
      },
    }),
    limits: { idle: settings.sessionIdle * 60_000, absolute: settings.sessionLife * 3_600_000 },
    cookie: sessionCookie(settings),
    oidc: provider && {
      client: new OidcClient(provider),
      groups: readGroupRoles(settings.oidcGroups),
    },
  };
}
