import { commandHandlers, type FactReader, type FoldedEvent, queryHandlers } from '@diarium/event-store';
import { kindFacts } from '../committees/kind.facts';
import { type Capability } from '../shared/capability';
import { caseReference } from '../shared/case-number';
import { isDecisionOf } from '../shared/recorded-decisions';
import { caseStream, committeeStream, registerStream, retentionStream } from '../shared/streams';
import * as commands from './disposal.commands';
import { disposalDecider, type DisposalFacts } from './disposal.decider';
import { disposalEvents } from './disposal.events';
import { listDisposals, listDueForDisposal, listRetentionRows } from './disposal.queries';
import { disposals, retentionCases, retentionRows } from './disposal.read-model';
import { disposalRules } from './disposal.rules';
import { retentionDecider } from './retention.decider';
import { retentionFold } from './retention.facts';

export const disposal: Capability = {
  name: 'disposal',
  events: disposalEvents,
  rules: disposalRules,
  commandHandlers: [
    ...commandHandlers({
      decider: retentionDecider,
      commands: {
        SetRetentionRow: commands.SetRetentionRow,
        RepealRetentionRow: commands.RepealRetentionRow,
      },
      stream: ({ committee }) => retentionStream(committee),
      facts: async ({ committee }, read) => ({
        committeeKnown: (await read.fold(kindFacts, committeeStream(committee))).established,
      }),
    }),
    ...commandHandlers({
      decider: disposalDecider,
      commands: {
        AppraiseDocument: commands.AppraiseDocument,
        DisposeDocument: commands.DisposeDocument,
        RecordContentRemoved: commands.RecordContentRemoved,
      },
      stream: (command) => caseStream(command.case),
      facts: factsOf,
    }),
  ],
  internalCommands: [commands.RecordContentRemoved],
  queryHandlers: queryHandlers([listRetentionRows, listDueForDisposal, listDisposals]),
  readModels: [retentionRows, retentionCases, disposals],
};

async function factsOf(
  command: { readonly case: string; readonly decision?: string },
  read: FactReader,
): Promise<DisposalFacts> {
  const { committee, year, serial } = caseReference(command.case);
  const registration = await read.event(registerStream(committee, year), serial - 1);
  return {
    registration: registration as FoldedEvent<'CaseRegistered', never> | undefined,
    plan: await read.fold(retentionFold, retentionStream(committee)),
    decisionKnown: command.decision !== undefined && (await isDecisionOf(committee, command.decision, read)),
  };
}
