import { type Fold } from '@diarium/event-store';
import { type CommitteeEvents } from './committee.events';

/** Whether there is such a committee, and whether it is a joint one (KL 9). */
export interface KindFacts {
  readonly established: boolean;
  readonly joint: boolean;
}

export const kindFacts: Fold<KindFacts, Pick<CommitteeEvents, 'CommitteeEstablished'>> = {
  initial: { established: false, joint: false },
  evolve: { CommitteeEstablished: (_, { data: { joint } }) => ({ established: true, joint }) },
};
