import { type Seat } from './committee.events';
import { covers, overlap, type Span, valueOn } from './committee.span';

/** How many seats a party has from a day on. */
export interface Seats {
  readonly from: string;
  readonly members: number;
  readonly substitutes: number;
}

/** A term of a member or substitute. */
export interface Term extends Span {
  readonly member: string;
  readonly party: string;
  readonly seat: Seat;
}

/** A day on which a party has more persons serving than seats. */
export interface Overfull {
  readonly day: string;
  readonly seat: Seat;
  readonly seats: number;
}

const SEATS: readonly Seat[] = ['member', 'substitute'];

/**
 * The first day on which more serve for a party than it has seats; undefined when there is none.
 * Days before the party's seats were laid down are not counted.
 */
export function firstOverfull(seats: readonly Seats[], terms: readonly Term[]): Overfull | undefined {
  // The number serving only grows where a term begins, and the limit only changes where seats do.
  const days = [...terms, ...seats].map(({ from }) => from).sort();
  for (const day of days)
    for (const seat of SEATS) {
      const limit = seatsOn(seats, seat, day);
      if (limit !== undefined && servingOn(terms, seat, day) > limit) return { day, seat, seats: limit };
    }
  return undefined;
}

/** Another term of the same person on the same day. */
export function termBeside(terms: readonly Term[], wanted: Term): Term | undefined {
  return terms.find((term) => term.member === wanted.member && overlap(term, wanted));
}

function servingOn(terms: readonly Term[], seat: Seat, day: string): number {
  return terms.filter((term) => term.seat === seat && covers(term, day)).length;
}

function seatsOn(seats: readonly Seats[], seat: Seat, day: string): number | undefined {
  const then = valueOn(seats, day);
  return seat === 'member' ? then?.members : then?.substitutes;
}
