import { type Fold } from '@diarium/event-store';
import { type CommitteeEvents } from './committee.events';
import { covers, endedOn, type Span } from './committee.span';

/** An interest (*jäv*) that a member or substitute declared in advance; in everything where `case` is null. */
export interface DeclaredInterest extends Span {
  readonly member: string;
  readonly case: string | null;
  readonly because: string;
}

type Folded = Pick<CommitteeEvents, 'InterestDeclared' | 'InterestWithdrawn'>;

/** All interests that were declared on a committee's stream, also those that ended. */
export const interestsFacts: Fold<readonly DeclaredInterest[], Folded> = {
  initial: [],
  evolve: {
    InterestDeclared: (interests, { data }) => [...interests, data],
    InterestWithdrawn: (interests, { data: { member, case: inCase, on } }) =>
      endedOn(interests, on, (it) => it.member === member && it.case === inCase && covers(it, on)),
  },
};

/** What a person has declared in a case on a day (KL 6:28–32); general declarations are left to those who meet. */
export function interestIn(
  interests: readonly DeclaredInterest[],
  { member, case: inCase, on }: { readonly member: string; readonly case: string; readonly on: string },
): DeclaredInterest | undefined {
  return interests.find((it) => it.member === member && it.case === inCase && covers(it, on));
}
