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
  /** The day on which it was reported to who let them decide. */
  readonly reportedOn: string | undefined;
}

/** What becomes of a delegated decision: reported further, or marked as a mistake; its number stays used. */
export const annulmentDecider: Decider<
  AnnulmentState,
  {
    AnnulDelegatedDecision: commands.AnnulDelegatedDecision;
    ReportSubdelegatedDecision: commands.ReportSubdelegatedDecision;
  },
  Pick<DelegationEvents, 'DelegatedDecisionAnnulled' | 'SubdelegatedDecisionReported'>,
  AnnulmentFacts
> = {
  initial: { annulled: false, reportedOn: undefined },
  evolve: {
    DelegatedDecisionAnnulled: (state) => ({ ...state, annulled: true }),
    SubdelegatedDecisionReported: (state, { data }) => ({ ...state, reportedOn: data.on }),
  },
  decide: {
    AnnulDelegatedDecision: ({ decision }, { annulled }, { facts: { made, ended } }) => {
      if (!made) return refuseDelegated('delegated.unknown', { decision });
      if (annulled) refuseDelegated('delegated.annulled', { decision });
      if (ended !== null) refuseDelegated('delegated.ended', { decision, ended });
      return [{ type: 'DelegatedDecisionAnnulled', data: { case: made.case } }];
    },

    ReportSubdelegatedDecision: (command, { annulled, reportedOn }, { facts: { made }, today }) => {
      const { decision, to, on } = command;
      if (!made) return refuseDelegated('delegated.unknown', { decision });
      if (annulled) refuseDelegated('delegated.annulled', { decision });
      if (made.basis !== 'subdelegation') refuseDelegated('delegated.not-delegated-further', { decision });
      if (reportedOn !== undefined) refuseDelegated('delegated.told-already', { decision, on: reportedOn });
      if (on > today) refuseDelegated('delegated.in-the-future', { on, today });
      if (on < made.on) refuseDelegated('delegated.told-before-made', { made: made.on, on });
      return [{ type: 'SubdelegatedDecisionReported', data: { case: made.case, to, on } }];
    },
  },
};
