import { type Position, type ReadPosition, START } from '@eventstore/db-client';
import { LogError } from '../errors';

// What the server tells for a position that it does not know.
const NONE = 2n ** 64n - 1n;

/**
 * The server's position of a record is its place in a file, in bytes. The record at byte `n` gets the position
 * 2n + 1; 2n is everything before it. So the position before that of any event is a place to read from, too.
 * @throws LogError `log.no-position` when the server told none, or one beyond 4 petabytes
 */
export function positionOf({ position }: { readonly position?: Position }): number {
  const number = 2n * (position?.commit ?? NONE) + 1n;
  if (number > BigInt(Number.MAX_SAFE_INTEGER))
    throw new LogError(
      'log.no-position',
      'The server told no position of an event, or one too large. EventStoreDB before 22.6 tells none.',
    );
  return Number(number);
}

/** Where to read on after a position; the record at an odd position itself comes once more. */
export function placeAfter(position: number): ReadPosition {
  if (position <= 0) return START;
  const commit = BigInt(Math.floor(position / 2));
  return { commit, prepare: position % 2 === 0 ? 0n : commit };
}
