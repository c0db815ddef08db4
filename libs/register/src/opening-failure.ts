import { KeysError } from '@diarium/access';
import { InvalidSettings } from '@diarium/config';
import { DatabaseError, isConnectionLost } from '@diarium/database';
import { LogError } from '@diarium/event-store';
import { FileError } from '@diarium/file-store';

/** Errors that say what to do, each with a code that never changes. */
const TELLING = [InvalidSettings, DatabaseError, KeysError, LogError, FileError];

interface OpeningFailure {
  /** With its code in brackets, where it has one. */
  readonly text: string;
  /** False for what nobody expected. */
  readonly isToldWhy: boolean;
}

/** Why the register could not be opened, or what stands on it could not be started, as whoever starts it is told. */
export function openingFailure(error: unknown): OpeningFailure {
  const known = TELLING.find((kind) => error instanceof kind) && (error as Error & { readonly code: string });
  if (known) return { text: `${known.message} [${known.code}]`, isToldWhy: true };
  if (!isConnectionLost(error))
    return { text: error instanceof Error ? error.message : String(error), isToldWhy: false };
  const text =
    `The connection to PostgreSQL broke: ${error.message}. ` +
    'Nothing is lost; start again when the server runs. [database.connection-lost]';
  return { text, isToldWhy: true };
}
