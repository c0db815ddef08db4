import { type Decider } from '@diarium/event-store';
import type * as commands from './delegation.commands';
import { refuseDelegated } from './delegated.rules';
import { type DelegationEvents } from './delegation.events';
import { type NextMeeting, reportingBy } from './reporting.facts';

export interface AnnulmentFacts {
  /** The decision as it was recorded; undefined where its number is not used. */
  readonly made: DelegationEvents['DelegatedDecisionMade'] | undefined;
  /** The paragraph in which it is reported or the notice by which it is posted; null while it is open. */
  readonly ended: string | null;
  /** Who is to be told of it by the order that held, where that names somebody. */
  readonly toldTo: string | null;
  /** The meeting at which it is to be reported; undefined where the order gives a number of days instead. */
  readonly nextMeeting: NextMeeting | null | undefined;
}

interface AnnulmentState {
  readonly annulled: boolean;
  /** The day on which it was reported to who let them decide. */
  readonly reportedOn: string | undefined;
  /** By when it is to be reported, where that was moved. */
  readonly reporting: Reporting | undefined;
}

type Reporting = ReturnType<typeof reportingBy>;

/** What becomes of a delegated decision: reported further, or marked as a mistake; its number stays used. */
export const annulmentDecider: Decider<
  AnnulmentState,
  {
    AnnulDelegatedDecision: commands.AnnulDelegatedDecision;
    ReportSubdelegatedDecision: commands.ReportSubdelegatedDecision;
    MoveDelegatedReporting: commands.MoveDelegatedReporting;
  },
  Pick<
    DelegationEvents,
    'DelegatedDecisionAnnulled' | 'SubdelegatedDecisionReported' | 'DelegatedReportingMoved'
  >,
  AnnulmentFacts
> = {
  initial: { annulled: false, reportedOn: undefined, reporting: undefined },
  evolve: {
    DelegatedDecisionAnnulled: (state) => ({ ...state, annulled: true }),
    SubdelegatedDecisionReported: (state, { data }) => ({ ...state, reportedOn: data.on }),
    DelegatedReportingMoved: (state, { data: { endBy, nextMeeting } }) => ({
      ...state,
      reporting: { endBy, nextMeeting },
    }),
  },
  decide: {
    AnnulDelegatedDecision: ({ decision }, { annulled }, { facts: { made, ended } }) => {
      if (!made) return refuseDelegated('delegated.unknown', { decision });
      if (annulled) refuseDelegated('delegated.annulled', { decision });
      if (ended !== null) refuseDelegated('delegated.ended', { decision, ended });
      return [{ type: 'DelegatedDecisionAnnulled', data: { case: made.case } }];
    },

    MoveDelegatedReporting: (_, { annulled, reporting }, { facts: { made, ended, nextMeeting } }) => {
      if (!made || annulled || ended !== null || nextMeeting === undefined) return [];
      const { endBy, nextMeeting: before } = reporting ?? made;
      const now = reportingBy(made.on, nextMeeting);
      if (now.endBy === endBy && now.nextMeeting === before) return [];
      return [{ type: 'DelegatedReportingMoved', data: { case: made.case, ...now } }];
    },

    ReportSubdelegatedDecision: (command, { annulled, reportedOn }, { facts: { made, toldTo }, today }) => {
      const { decision, on } = command;
      if (!made) return refuseDelegated('delegated.unknown', { decision });
      if (annulled) refuseDelegated('delegated.annulled', { decision });
      if (made.basis !== 'subdelegation') refuseDelegated('delegated.not-delegated-further', { decision });
      if (reportedOn !== undefined) refuseDelegated('delegated.told-already', { decision, on: reportedOn });
      if (on > today) refuseDelegated('delegated.in-the-future', { on, today });
      if (on < made.on) refuseDelegated('delegated.told-before-made', { made: made.on, on });
      const to = told(command, toldTo);
      return [{ type: 'SubdelegatedDecisionReported', data: { case: made.case, to, on } }];
    },
  },
};

/** Whom the delegation order names, or whoever is given where it names nobody. */
function told({ decision, to }: commands.ReportSubdelegatedDecision, toldTo: string | null): string {
  if (to !== undefined && toldTo !== null && to !== toldTo)
    refuseDelegated('delegated.told-to-another', { to, toldTo });
  return toldTo ?? to ?? refuseDelegated('delegated.told-to-nobody', { decision });
}
