import { type Decider } from '@diarium/event-store';
import type * as commands from './delegation.commands';
import { refuseDelegated } from './delegated.rules';
import { type DelegationEvents } from './delegation.events';

export interface AnnulmentFacts {
  /** The decision as it was recorded; undefined where its number is not used. */
  readonly made: DelegationEvents['DelegatedDecisionMade'] | undefined;
  /** The paragraph in which it is reported or the notice by which it is posted; null while it is open. */
  readonly ended: string | null;
}

interface AnnulmentState {
  readonly annulled: boolean;
}

/** What was recorded by mistake is marked so; its number stays used. */
export const annulmentDecider: Decider<
  AnnulmentState,
  { AnnulDelegatedDecision: commands.AnnulDelegatedDecision },
  Pick<DelegationEvents, 'DelegatedDecisionAnnulled'>,
  AnnulmentFacts
> = {
  initial: { annulled: false },
  evolve: { DelegatedDecisionAnnulled: () => ({ annulled: true }) },
  decide: {
    AnnulDelegatedDecision: ({ decision }, { annulled }, { facts: { made, ended } }) => {
      if (!made) return refuseDelegated('delegated.unknown', { decision });
      if (annulled) refuseDelegated('delegated.annulled', { decision });
      if (ended !== null) refuseDelegated('delegated.ended', { decision, ended });
      return [{ type: 'DelegatedDecisionAnnulled', data: { case: made.case } }];
    },
  },
};
