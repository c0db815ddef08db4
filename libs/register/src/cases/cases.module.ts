import { commandHandlers, type FactReader, type FoldedEvent, queryHandlers } from '@diarium/event-store';
import { committeeFacts } from '../committees/committee.facts';
import { type Capability } from '../shared/capability';
import { caseReference } from '../shared/case-number';
import { caseStream, committeeStream, registerStream } from '../shared/streams';
import { listOpenCases, readBalance } from './balance.query';
import { caseFile, readCaseFile } from './case-file.read-model';
import { readCaseHistory } from './case-history.query';
import { CaseListRow, caseList, findCase, readCaseNumbers } from './case-list.read-model';
import { caseWords } from './case-words.read-model';
import { listCases } from './list-cases.query';
import { caseObligations } from './case-obligations.read-model';
import * as commands from './case.commands';
import { type CaseFacts, type OtherCase } from './case-decide';
import { caseDecider } from './case.decider';
import { caseEvents } from './case.events';
import { caseRules } from './case.rules';
import { caseFold } from './case.state';
import * as templateCommands from './case-template.commands';
import { caseTemplateDecider } from './case-template.decider';
import { caseTemplateEvents } from './case-template.events';
import { caseTemplatesFold } from './case-template.facts';
import { caseTemplateRules } from './case-template.rules';
import { caseTemplates, listCaseTemplates } from './case-templates.read-model';
import { findSimilarCases } from './find-similar-cases.query';
import { registerDecider, type RegisterFacts } from './register.decider';
import { setWatchesOfTemplate } from './when-a-case-is-registered-from-a-template-its-watches-are-set.policy';
import { relateOtherCase } from './when-a-case-is-split-or-merged-the-other-says-so.policy';
import { casesSearched } from './cases.searched';

export const cases: Capability = {
  name: 'cases',
  events: { ...caseEvents, ...caseTemplateEvents },
  rules: { ...caseRules, ...caseTemplateRules },
  commandHandlers: [
    ...commandHandlers({
      decider: registerDecider,
      commands: { RegisterCase: commands.RegisterCase, SplitCase: commands.SplitCase },
      stream: ({ committee, year }) => registerStream(committee, year),
      facts: registerFactsOf,
      mayShare: true,
    }),
    ...commandHandlers({
      decider: caseTemplateDecider,
      commands: {
        DefineCaseTemplate: templateCommands.DefineCaseTemplate,
        WithdrawCaseTemplate: templateCommands.WithdrawCaseTemplate,
      },
      stream: ({ committee }) => committeeStream(committee),
      facts: () => Promise.resolve(undefined),
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
        MergeCase: commands.MergeCase,
        ArchiveCase: commands.ArchiveCase,
        AnnulCase: commands.AnnulCase,
        MarkCaseSecrecy: commands.MarkCaseSecrecy,
        LiftCaseSecrecy: commands.LiftCaseSecrecy,
      },
      stream: (command) => caseStream(command.case),
      facts: factsOf,
      mayShare: true,
    }),
  ],
  queryHandlers: queryHandlers([
    listCases,
    findCase,
    readCaseNumbers,
    listOpenCases,
    readBalance,
    readCaseFile,
    readCaseHistory,
    findSimilarCases,
    listCaseTemplates,
  ]),
  readModels: [caseList, caseWords, caseFile, caseObligations, caseTemplates],
  searched: [casesSearched],
  counted: [{ name: 'cases', row: CaseListRow }],
  policies: [setWatchesOfTemplate, relateOtherCase],
};

async function registerFactsOf(
  command: commands.RegisterCase | commands.SplitCase,
  read: FactReader,
): Promise<RegisterFacts> {
  const stream = committeeStream(command.committee);
  const committee = await read.fold(committeeFacts, stream);
  const { template: key } = command;
  const template =
    key === undefined ? undefined : (await read.fold(caseTemplatesFold, stream)).templates.get(key);
  return command instanceof commands.SplitCase
    ? { committee, template, origin: await otherCase(command.splitFrom, read) }
    : { committee, template };
}

async function factsOf(command: { case: string }, read: FactReader): Promise<CaseFacts> {
  const isEnding = command instanceof commands.CloseCase || command instanceof commands.MergeCase;
  const obligations = isEnding ? await read.row(caseObligations, command.case) : undefined;
  const facts = {
    registration: await registrationOf(command.case, read),
    undispatchedDecisions: obligations?.undispatched ?? [],
  };
  return command instanceof commands.MergeCase
    ? { ...facts, into: await otherCase(command.into, read) }
    : facts;
}

async function otherCase(key: string, read: FactReader): Promise<OtherCase> {
  return {
    registration: await registrationOf(key, read),
    state: await read.fold(caseFold, caseStream(key)),
  };
}

async function registrationOf(key: string, read: FactReader): Promise<CaseFacts['registration']> {
  const { committee, year, serial } = caseReference(key);
  const registration = await read.event(registerStream(committee, year), serial - 1);
  return registration as FoldedEvent<'CaseRegistered', never> | undefined;
}
