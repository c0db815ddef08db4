import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { AppendFailed, EventRefused, LogError, RevisionConflict } from '../errors';
import { NO_STREAM } from '../event-store';

/** The server took a call and said nothing for too long. */
export class ServerSilent extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'ServerSilent';
  }
}

// The client gives these no code.
const ANSWERS = [WrongExpectedVersionError, StreamDeletedError, StreamNotFoundError, TypeError, RangeError];

// gRPC: invalid argument, not found, already there, not permitted, too large, not in this state, out of range,
// not implemented, data lost, not logged in. Whatever else has a code comes from the connection or the server's state.
const FINAL = new Set([3, 5, 6, 7, 8, 9, 11, 12, 15, 16]);
const TOO_LARGE = 8;
const INVALID = 3;

/** True when a later try may go better: what the client throws comes typed, as a bare gRPC error, or as a plain one. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof LogError) return false;
  if (error instanceof NotLeaderError) return true;
  if (ANSWERS.some((answer) => error instanceof answer)) return false;
  return !FINAL.has(codeOf(error) ?? -1);
}

/** True when the place that was asked for is no beginning of a record. */
export function isNoPlace(error: unknown): boolean {
  return codeOf(error) === INVALID && /invalid position/i.test(messageOf(error));
}

/** Why an append was not stored. */
export function refusalOf(error: unknown, stream: string, expected: number): unknown {
  if (error instanceof WrongExpectedVersionError) {
    const actual = typeof error.actualVersion === 'bigint' ? Number(error.actualVersion) : NO_STREAM;
    return new RevisionConflict(stream, expected, actual);
  }
  if (error instanceof LogError) return error;
  if (isOfTheData(error))
    return new EventRefused(`The server cannot store this append to ${stream}: ${messageOf(error)}`, {
      cause: error,
    });
  return new AppendFailed(`The append to ${stream} was not stored: ${messageOf(error)}`, { cause: error });
}

/** What a reader is told. */
export function readFailure(error: unknown): unknown {
  if (!(error instanceof AccessDeniedError)) return error;
  return new LogError('log.access-denied', 'EventStoreDB does not let this user read its log.', {
    cause: error,
  });
}

function isOfTheData(error: unknown): boolean {
  const code = codeOf(error);
  return error instanceof MaxAppendSizeExceededError || code === TOO_LARGE || code === INVALID;
}

function codeOf(error: unknown): number | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'number' ? code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
