import { type Decider } from '@diarium/event-store';
import { type BeginProofLogAnew } from './proof-log.commands';
import { type ProofLogEvents } from './proof-log.events';

/** The names that the log was proved under, but the first. */
type Names = readonly string[];

/** Whether there is a reason to begin anew is seen from the heads and the log, and not from this stream. */
export const proofLogDecider: Decider<Names, { BeginProofLogAnew: BeginProofLogAnew }, ProofLogEvents> = {
  initial: [],
  evolve: { ProofLogBegunAnew: (names, { data }) => [...names, data.origin] },
  decide: {
    BeginProofLogAnew: ({ origin, earlier, size, root }, names) =>
      names.includes(origin)
        ? []
        : [{ type: 'ProofLogBegunAnew', data: { origin, earlier: { origin: earlier, size, root } } }],
  },
};
