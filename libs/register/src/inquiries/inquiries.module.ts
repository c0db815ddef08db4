import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { kindFacts } from '../committees/kind.facts';
import { type Capability } from '../shared/capability';
import { isDecisionOf } from '../shared/recorded-decisions';
import { isCaseOf } from '../shared/registered-cases';
import { committeeStream, supervisionStream } from '../shared/streams';
import * as commands from './inquiry.commands';
import { inquiryDecider, type InquiryFacts } from './inquiry.decider';
import { inquiryEvents } from './inquiry.events';
import { inquiryList, listInquiries } from './inquiry-list.read-model';
import { inquiryRules } from './inquiry.rules';
import { inquiriesSearched } from './inquiries.searched';

export const inquiries: Capability = {
  name: 'inquiries',
  events: inquiryEvents,
  rules: inquiryRules,
  commandHandlers: commandHandlers({
    decider: inquiryDecider,
    commands: {
      MakeInquiry: commands.MakeInquiry,
      MoveInquiryDue: commands.MoveInquiryDue,
      AnswerInquiry: commands.AnswerInquiry,
      WithdrawInquiry: commands.WithdrawInquiry,
    },
    stream: ({ committee, year }) => supervisionStream(committee, year),
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([listInquiries]),
  readModels: [inquiryList],
  searched: [inquiriesSearched],
};

interface Named {
  readonly committee: string;
  readonly case?: string;
  readonly decision?: string;
}

async function factsOf(
  { committee, case: inCase, decision }: Named,
  read: FactReader,
): Promise<InquiryFacts> {
  const { established } = await read.fold(kindFacts, committeeStream(committee));
  return {
    committeeKnown: established,
    caseKnown: inCase !== undefined && (await isCaseOf(committee, inCase, read)),
    decisionKnown: decision !== undefined && (await isDecisionOf(committee, decision, read)),
  };
}
