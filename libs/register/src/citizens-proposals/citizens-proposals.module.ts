import { commandHandlers, queryHandlers } from '@diarium/event-store';
import { kindFacts } from '../committees/kind.facts';
import { type Capability } from '../shared/capability';
import { committeeStream, supervisionStream } from '../shared/streams';
import { ReportCitizensProposals } from './proposal.commands';
import { proposalDecider } from './proposal.decider';
import { proposalEvents } from './proposal.events';
import { proposalRules } from './proposal.rules';
import { citizensProposals, readCitizensProposals } from './proposals.read-model';

/** Citizens' proposals (*medborgarförslag*): decided within a year, and told of to the assembly each year. */
export const proposals: Capability = {
  name: 'citizens-proposals',
  events: proposalEvents,
  rules: proposalRules,
  commandHandlers: commandHandlers({
    decider: proposalDecider,
    commands: { ReportCitizensProposals },
    stream: ({ committee, year }) => supervisionStream(committee, year),
    facts: async ({ committee }, read) => ({
      committeeKnown: (await read.fold(kindFacts, committeeStream(committee))).established,
      proposals: (await read.row(citizensProposals, committee))?.proposals ?? [],
    }),
  }),
  queryHandlers: queryHandlers([readCitizensProposals]),
  readModels: [citizensProposals],
};
