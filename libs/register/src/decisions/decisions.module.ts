import { commandHandlers, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { decisionStream } from '../shared/streams';
import { appealRules } from './appeal.rules';
import { decisionFacts } from './decision-facts';
import { decisionFile, readDecisionFile } from './decision-file.read-model';
import { findDecisions, listDecisions } from './decision-list.query';
import { decisionList } from './decision-list.read-model';
import * as commands from './decision.commands';
import { decisionDecider } from './decision.decider';
import { decisionEvents } from './decision.events';
import { decisionRules } from './decision.rules';
import { decideOnReports } from './when-a-paragraph-decides-on-a-report-the-report-is-decided.policy';
import { decisionsSearched } from './decisions.searched';
import { DecisionRow } from './decision-row';

export const decisions: Capability = {
  name: 'decisions',
  events: decisionEvents,
  rules: { ...decisionRules, ...appealRules },
  commandHandlers: commandHandlers({
    decider: decisionDecider,
    commands: {
      SendDecision: commands.SendDecision,
      CorrectParagraph: commands.CorrectParagraph,
      SupersedeDecision: commands.SupersedeDecision,
      CiteDecision: commands.CiteDecision,
      AssignExecution: commands.AssignExecution,
      RecordCarriedOut: commands.RecordCarriedOut,
      StateNotCarriedOut: commands.StateNotCarriedOut,
      ReceiveReport: commands.ReceiveReport,
      DecideOnReport: commands.DecideOnReport,
      ExamineRemainingNeed: commands.ExamineRemainingNeed,
      RecordReceipt: commands.RecordReceipt,
      LodgeAppeal: commands.LodgeAppeal,
      DecideAppeal: commands.DecideAppeal,
      RecordLegalForce: commands.RecordLegalForce,
    },
    stream: ({ decision }) => decisionStream(decision),
    facts: decisionFacts,
  }),
  queryHandlers: queryHandlers([listDecisions, findDecisions, readDecisionFile]),
  readModels: [decisionList, decisionFile],
  searched: [decisionsSearched],
  counted: [{ name: 'decisions', row: DecisionRow }],
  policies: [decideOnReports],
};
