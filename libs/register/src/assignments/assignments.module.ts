import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { kindFacts } from '../committees/kind.facts';
import { type Capability } from '../shared/capability';
import { meetingReference } from '../shared/meeting-key';
import { isDecisionOf } from '../shared/recorded-decisions';
import { isCaseOf } from '../shared/registered-cases';
import { assignmentStream, committeeStream, meetingStream } from '../shared/streams';
import * as commands from './assignment.commands';
import { assignmentDecider, type AssignmentFacts } from './assignment.decider';
import { assignmentEvents } from './assignment.events';
import { assignmentRules } from './assignment.rules';
import { assignmentList } from './assignment-list.read-model';
import { listAssignments, listUnfinishedAssignments } from './assignment.queries';
import { assignmentsSearched } from './assignments.searched';

export const assignments: Capability = {
  name: 'assignments',
  events: assignmentEvents,
  rules: assignmentRules,
  commandHandlers: commandHandlers({
    decider: assignmentDecider,
    commands: {
      IssueAssignment: commands.IssueAssignment,
      ReportAssignment: commands.ReportAssignment,
      MoveAssignmentDue: commands.MoveAssignmentDue,
      CompleteAssignment: commands.CompleteAssignment,
      WriteOffAssignment: commands.WriteOffAssignment,
    },
    stream: ({ committee, assignment }) => assignmentStream(committee, assignment),
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([listAssignments, listUnfinishedAssignments]),
  readModels: [assignmentList],
  searched: [assignmentsSearched],
};

interface Named {
  readonly committee: string;
  readonly decision?: string;
  readonly case?: string;
  readonly meeting?: string;
}

async function factsOf(command: Named, read: FactReader): Promise<AssignmentFacts> {
  const { committee, decision, case: inCase, meeting } = command;
  const { established } = await read.fold(kindFacts, committeeStream(committee));
  return {
    committeeKnown: established,
    decisionKnown: decision !== undefined && (await isDecisionOf(committee, decision, read)),
    caseKnown: inCase !== undefined && (await isCaseOf(committee, inCase, read)),
    meetingKnown: meeting !== undefined && (await isMeetingOf(committee, meeting, read)),
  };
}

async function isMeetingOf(committee: string, key: string, read: FactReader): Promise<boolean> {
  const { committee: of } = meetingReference(key);
  return of === committee && (await read.event(meetingStream(key), 0)) !== undefined;
}
