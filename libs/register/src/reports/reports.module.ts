import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { committeeFacts } from '../committees/committee.facts';
import { type Capability } from '../shared/capability';
import { caseReference } from '../shared/case-number';
import { committeeStream, registerStream } from '../shared/streams';
import * as commands from './report.commands';
import { reportDecider, type ReportFacts } from './report.decider';
import { reportEvents } from './report.events';
import { listReports, readReport, report } from './report.read-model';
import { reportRules } from './report.rules';
import { streamOfReport } from './report.stream';

export const reports: Capability = {
  name: 'reports',
  events: reportEvents,
  rules: reportRules,
  commandHandlers: commandHandlers({
    decider: reportDecider,
    commands: {
      DraftReport: commands.DraftReport,
      MakeStatement: commands.MakeStatement,
      ReportFigure: commands.ReportFigure,
      DeliverReport: commands.DeliverReport,
    },
    stream: streamOfReport,
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([readReport, listReports]),
  readModels: [report],
};

async function factsOf(command: { committee: string }, read: FactReader): Promise<ReportFacts> {
  const named = command instanceof commands.MakeStatement ? command.cases : [];
  const registered = await Promise.all(named.map((key) => isRegistered(key, read)));
  return {
    committee: await read.fold(committeeFacts, committeeStream(command.committee)),
    unknownCases: named.filter((_, index) => !registered[index]),
  };
}

async function isRegistered(key: string, read: FactReader): Promise<boolean> {
  const { committee, year, serial } = caseReference(key);
  return (await read.event(registerStream(committee, year), serial - 1)) !== undefined;
}
