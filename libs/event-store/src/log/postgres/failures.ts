import { DatabaseError } from 'pg';
import { LogError } from '../errors';

// SQLSTATE classes: data that cannot be stored (22), beyond a limit of the server (54).
const OF_THE_DATA = /^(22|54)/;

// Connection lost (08), server going down or coming up (57P01-3), no connection left (53300), lost a race
// or a wait (23505 by a writer outside of `diarium.append`, 40, 55P03), cancelled (57014).
const PASSING = /^(08|40|23505|53300|55P03|57P0[123]|57014)/;

const OURS = [LogError, TypeError, RangeError];

/** True when the server refused the data itself: a second try would end alike. */
export function isOfTheData(error: unknown): boolean {
  return error instanceof DatabaseError && OF_THE_DATA.test(error.code ?? '');
}

/** True when an event id stands in the log already. */
export function isTakenId(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23505' && error.constraint === 'log_id';
}

/** True when a later try may go better: the connection broke, or the server was not ready. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DatabaseError) return PASSING.test(error.code ?? '');
  // What pg throws without an SQLSTATE comes from the connection; our own errors and those of the program do not.
  return error instanceof Error && !OURS.some((kind) => error instanceof kind);
}
