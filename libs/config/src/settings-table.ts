import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { fileSettings } from './file-settings';
import { HTTP_SETTINGS } from './http-settings';
import { projectRoot } from './project-root';
import { proofSettings } from './proof-settings';
import { type Role, ROLES } from './roles';
import {
  type Environment,
  matching,
  oneOf,
  setting,
  textWithScheme,
  urlWithScheme,
  wholeNumber,
} from './setting';
import { signInSettings } from './sign-in-settings';

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting there is. docs/operations.md lists the same ones; a test compares them. */
export const SETTINGS_TABLE = {
  databaseUrl: setting<string | undefined>({
    variable: 'DATABASE_URL',
    meaning: 'The PostgreSQL server to use instead of the embedded one',
    expected: 'a URL that begins with postgres:// or postgresql://',
    otherwise: 'the embedded server',
    secret: true,
    parse: urlWithScheme('postgres:', 'postgresql:'),
    fallback: () => undefined,
  }),
  eventStoreUrl: setting<string | undefined>({
    variable: 'EVENTSTORE_URL',
    meaning: 'The EventStoreDB or KurrentDB cluster that keeps the log instead of PostgreSQL',
    expected: 'an address that begins with esdb:// or esdb+discover://',
    otherwise: 'the log is kept in PostgreSQL',
    secret: true,
    parse: textWithScheme('esdb:', 'esdb+discover:'),
    fallback: () => undefined,
  }),
  masterKey: setting<string | undefined>({
    variable: 'DIARIUM_MASTER_KEY',
    meaning:
      'The key that wraps the keys of personal data; while it is rotated the new one, a comma and the old one',
    expected: '32 bytes in base64, 44 characters',
    otherwise: 'a file in the data folder; none where DATABASE_URL is set',
    secret: true,
    parse: matching(/^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/),
    fallback: () => undefined,
  }),
  personalKeysUrl: setting<string | undefined>({
    variable: 'DIARIUM_PERSONAL_KEYS_URL',
    meaning: 'The PostgreSQL database of the keys of personal data',
    expected: 'a URL that begins with postgres:// or postgresql://',
    otherwise: 'a schema of their own beside the log',
    secret: true,
    parse: urlWithScheme('postgres:', 'postgresql:'),
    fallback: () => undefined,
  }),
  dataDir: setting({
    variable: 'DIARIUM_DATA_DIR',
    meaning: 'The folder of the embedded server and of other files which Diarium keeps',
    expected: 'the path of a folder',
    otherwise: '.diarium in the project folder',
    parse: (text) => resolve(text),
    fallback: () => join(projectRoot(), '.diarium'),
  }),
  language: setting<Language>({
    variable: 'DIARIUM_LANGUAGE',
    meaning: 'The language of what the command line prints',
    expected: 'sv or en',
    otherwise: 'en when LC_ALL, LC_MESSAGES or LANG says so, else sv',
    parse: oneOf(...LANGUAGES),
    fallback: languageOfLocale,
  }),
  actor: setting({
    variable: 'DIARIUM_ACTOR',
    meaning: 'Who acts on the command line',
    expected: 'a name',
    otherwise: 'the name of the operating system user',
    parse: (text) => text,
    fallback: systemUserName,
  }),
  role: setting<Role>({
    variable: 'DIARIUM_ROLE',
    meaning: 'The role of who acts on the command line',
    expected: `one of ${ROLES.join(', ')}`,
    otherwise: 'registrar',
    parse: oneOf(...ROLES),
    fallback: () => 'registrar',
  }),
  logLevel: setting<LogLevel>({
    variable: 'DIARIUM_LOG_LEVEL',
    meaning: 'How much is logged',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    otherwise: 'warn',
    parse: oneOf(...LOG_LEVELS),
    fallback: () => 'warn',
  }),
  poolSize: setting({
    variable: 'DIARIUM_POOL_SIZE',
    meaning: 'The most database connections of one pool',
    expected: 'a whole number from 1 to 100',
    otherwise: '10',
    parse: wholeNumber(1, 100),
    fallback: () => 10,
  }),
  projectionBatch: setting({
    variable: 'DIARIUM_PROJECTION_BATCH',
    meaning: 'The most events which a read model takes in one transaction',
    expected: 'a whole number from 1 to 50000',
    otherwise: '2000',
    parse: wholeNumber(1, 50_000),
    fallback: () => 2000,
  }),
  ...HTTP_SETTINGS,
  ...signInSettings,
  ...fileSettings,
  ...proofSettings,
};

function languageOfLocale(env: Environment): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
  return locale?.startsWith('en') ? 'en' : 'sv';
}

function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number which has no user entry.
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
