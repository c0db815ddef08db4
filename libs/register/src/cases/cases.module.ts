import { commandHandlers, type FactReader, queryHandlers, type StreamEvent } from '@diarium/event-store';
import { committeeFacts } from '../committees/committee.facts';
import { type Capability } from '../shared/capability';
import { caseReference } from '../shared/case-number';
import { caseStream, committeeStream, registerStream } from '../shared/streams';
import { caseFile, readCaseFile } from './case-file.read-model';
import { readCaseHistory } from './case-history.query';
import { caseList, findCase, listCases, readCaseNumbers } from './case-list.read-model';
import { caseObligations } from './case-obligations.read-model';
import * as commands from './case.commands';
import { caseDecider, type CaseFacts } from './case.decider';
import { caseEvents } from './case.events';
import { caseRules } from './case.rules';
import { registerDecider } from './register.decider';

export const cases: Capability = {
  name: 'cases',
  events: caseEvents,
  rules: caseRules,
  commandHandlers: [
    ...commandHandlers({
      decider: registerDecider,
      commands: { RegisterCase: commands.RegisterCase },
      stream: ({ committee, year }) => registerStream(committee, year),
      facts: ({ committee }, read) => read.fold(committeeFacts, committeeStream(committee)),
    }),
    ...commandHandlers({
      decider: caseDecider,
      commands: {
        AssignHandler: commands.AssignHandler,
        AddCaseParty: commands.AddCaseParty,
        CorrectCase: commands.CorrectCase,
        SetWatch: commands.SetWatch,
        MoveWatch: commands.MoveWatch,
        CompleteWatch: commands.CompleteWatch,
        RelateCase: commands.RelateCase,
        SuspendCase: commands.SuspendCase,
        ResumeCase: commands.ResumeCase,
        CloseCase: commands.CloseCase,
        ReopenCase: commands.ReopenCase,
        AnnulCase: commands.AnnulCase,
      },
      stream: (command) => caseStream(command.case),
      facts: factsOf,
    }),
  ],
  queryHandlers: queryHandlers([listCases, findCase, readCaseNumbers, readCaseFile, readCaseHistory]),
  readModels: [caseList, caseFile, caseObligations],
};

async function factsOf(command: { case: string }, read: FactReader): Promise<CaseFacts> {
  const { committee, year, serial } = caseReference(command.case);
  const registration = await read.event(registerStream(committee, year), serial - 1);
  const obligations =
    command instanceof commands.CloseCase ? await read.row(caseObligations, command.case) : undefined;
  return {
    registration: registration as StreamEvent<'CaseRegistered', never> | undefined,
    undispatchedDecisions: obligations?.undispatched ?? [],
  };
}
