import { type EventContracts } from '@diarium/event-store';

/** On `supervision-GNU-2022`: what the committee tells the assembly in that year. */
export interface ProposalEvents {
  /** Which citizens' proposals are prepared and not decided, as the assembly is told each year (KL 6:34). */
  CitizensProposalsReported: {
    readonly year: number;
    readonly on: string;
    /** Keys of the cases. */
    readonly undecided: readonly string[];
  };
}

export const proposalEvents: EventContracts<ProposalEvents> = {
  CitizensProposalsReported: {
    version: 1,
    meaning: 'The assembly is told which citizens’ proposals are not decided.',
  },
};
