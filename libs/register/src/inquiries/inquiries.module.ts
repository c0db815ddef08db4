import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { kindFacts } from '../committees/kind.facts';
import { type Capability } from '../shared/capability';
import { caseReference } from '../shared/case-number';
import { decisionReference } from '../shared/decision-key';
import { committeeStream, minutesStream, registerStream, supervisionStream } from '../shared/streams';
import * as commands from './inquiry.commands';
import { inquiryDecider, type InquiryFacts } from './inquiry.decider';
import { inquiryEvents } from './inquiry.events';
import { inquiryList, listInquiries } from './inquiry-list.read-model';
import { inquiryRules } from './inquiry.rules';

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
    decisionKnown: decision !== undefined && (await isParagraphOf(committee, decision, read)),
  };
}

async function isCaseOf(committee: string, key: string, read: FactReader): Promise<boolean> {
  const { committee: of, year, serial } = caseReference(key);
  return of === committee && (await read.event(registerStream(of, year), serial - 1)) !== undefined;
}

async function isParagraphOf(committee: string, key: string, read: FactReader): Promise<boolean> {
  const { committee: of, year, number } = decisionReference(key);
  return of === committee && (await read.event(minutesStream(of, year), number - 1)) !== undefined;
}
