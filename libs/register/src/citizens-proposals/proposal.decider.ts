import { type Decider } from '@diarium/event-store';
import { type ReportCitizensProposals } from './proposal.commands';
import { type ProposalEvents } from './proposal.events';
import { refuseProposals } from './proposal.rules';
import { type Proposal, undecidedOn } from './proposals';

export interface ProposalFacts {
  readonly committeeKnown: boolean;
  readonly proposals: readonly Proposal[];
}

interface ProposalState {
  readonly reportedOn: string | undefined;
}

/** The yearly report on citizens' proposals that are not decided. */
export const proposalDecider: Decider<
  ProposalState,
  { ReportCitizensProposals: ReportCitizensProposals },
  ProposalEvents,
  ProposalFacts
> = {
  initial: { reportedOn: undefined },
  evolve: { CitizensProposalsReported: (_, { data }) => ({ reportedOn: data.on }) },
  decide: {
    ReportCitizensProposals: ({ committee, year, on }, { reportedOn }, { facts, today }) => {
      if (!facts.committeeKnown) refuseProposals('proposals.unknown-committee', { committee });
      if (on > today) refuseProposals('proposals.in-the-future', { on, today });
      if (reportedOn !== undefined) refuseProposals('proposals.reported-already', { year, on: reportedOn });
      const undecided = undecidedOn(facts.proposals, on).map((it) => it.case);
      if (undecided.length === 0) refuseProposals('proposals.none-undecided', { on });
      return [{ type: 'CitizensProposalsReported', data: { year, on, undecided } }];
    },
  },
};
