import { type Fold } from '@diarium/event-store';
import { type CommitteeEvents, type Doors } from './committee.events';
import { inOrder, valueOn } from './committee.span';

type Decided = CommitteeEvents['DoorsDecided'];

/** What a committee decided on the doors of its meetings, oldest first. */
export const doorsFacts: Fold<readonly Decided[], Pick<CommitteeEvents, 'DoorsDecided'>> = {
  initial: [],
  evolve: { DoorsDecided: (decided, { data }) => inOrder(decided, data) },
};

/** Closed where the committee has not decided otherwise (KL 6:25). */
export const doorsOn = (decided: readonly Decided[], day: string): Doors =>
  valueOn(decided, day)?.doors ?? 'closed';
