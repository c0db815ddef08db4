import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { boardOwners } from '../committees/committee-boards.facts';
import { committeeFacts } from '../committees/committee.facts';
import { type Capability } from '../shared/capability';
import { unregistered } from '../shared/registered-cases';
import { committeeStream } from '../shared/streams';
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
      RecordDischarge: commands.RecordDischarge,
    },
    stream: streamOfReport,
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([readReport, listReports]),
  readModels: [report],
};

async function factsOf(command: { committee: string }, read: FactReader): Promise<ReportFacts> {
  const named = command instanceof commands.MakeStatement ? command.cases : [];
  return {
    committee: await read.fold(committeeFacts, committeeStream(command.committee)),
    owners: await read.fold(boardOwners, committeeStream(command.committee)),
    unknownCases: await unregistered(named, read),
  };
}
