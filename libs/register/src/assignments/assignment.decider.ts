import { type Decider } from '@diarium/event-store';
import { firstDay, lastDay, type PartialDay } from '../shared/partial-day';
import type * as commands from './assignment.commands';
import { type AssignmentEvents } from './assignment.events';
import { refuseAssignment } from './assignment.rules';

export interface AssignmentState {
  readonly issued: AssignmentEvents['AssignmentIssued'] | undefined;
  readonly due: PartialDay | null;
  /** The day on which it was completed or written off. */
  readonly endedOn: string | null;
}

/** What the command names is there, as far as it names it. */
export interface AssignmentFacts {
  readonly committeeKnown: boolean;
  readonly decisionKnown: boolean;
  readonly caseKnown: boolean;
  readonly meetingKnown: boolean;
}

export interface AssignmentCommands {
  IssueAssignment: commands.IssueAssignment;
  ReportAssignment: commands.ReportAssignment;
  MoveAssignmentDue: commands.MoveAssignmentDue;
  CompleteAssignment: commands.CompleteAssignment;
  WriteOffAssignment: commands.WriteOffAssignment;
}

/** An assignment, from the decision that gives it to its end. */
export const assignmentDecider: Decider<
  AssignmentState,
  AssignmentCommands,
  AssignmentEvents,
  AssignmentFacts
> = {
  initial: { issued: undefined, due: null, endedOn: null },
  evolve: {
    AssignmentIssued: (state, { data }) => ({ ...state, issued: data, due: data.due }),
    AssignmentReported: (state) => state,
    AssignmentDueMoved: (state, { data }) => ({ ...state, due: data.to }),
    AssignmentCompleted: (state, { data }) => ({ ...state, endedOn: data.on }),
    AssignmentWrittenOff: (state, { data }) => ({ ...state, endedOn: data.on }),
  },
  decide: {
    IssueAssignment: (command, { issued }, { facts, today }) => {
      const { committee, assignment, on } = command;
      if (!facts.committeeKnown) refuseAssignment('assignment.unknown-committee', { committee });
      if (issued) refuseAssignment('assignment.exists', { assignment });
      if (firstDay(on) > today) refuseAssignment('assignment.in-the-future', { on, today });
      const data = issuedBy(command);
      refuseUnfounded(data);
      refuseUnknown(command, facts);
      refuseDueBeforeGiven(data.due, on);
      return [{ type: 'AssignmentIssued', data }];
    },

    ReportAssignment: (command, state, { facts, today }) => {
      const issued = refuseUnlessOpen(command, state);
      const { on, status, comment, meeting = null } = command;
      refuseOutOfTime(on, issued, today);
      if (meeting !== null && !facts.meetingKnown)
        refuseAssignment('assignment.unknown-meeting', { meeting });
      return [{ type: 'AssignmentReported', data: { case: issued.case, on, status, comment, meeting } }];
    },

    MoveAssignmentDue: (command, state) => {
      const { case: inCase, on, title } = refuseUnlessOpen(command, state);
      const { to } = command;
      if (to === state.due) refuseAssignment('assignment.due-not-moved', { due: to });
      refuseDueBeforeGiven(to, on);
      return [{ type: 'AssignmentDueMoved', data: { case: inCase, from: state.due, to, title } }];
    },

    CompleteAssignment: (command, state, { facts, today }) => {
      const issued = refuseUnlessOpen(command, state);
      const { on, result, decision = null } = command;
      refuseOutOfTime(on, issued, today);
      refuseUnknown(command, facts);
      return [{ type: 'AssignmentCompleted', data: { case: issued.case, on, result, decision } }];
    },

    WriteOffAssignment: (command, state, { facts, today }) => {
      const issued = refuseUnlessOpen(command, state);
      const { on, decision = null, cited = null } = command;
      refuseOutOfTime(on, issued, today);
      // Decisions of the register are the committee's: what the assembly gave, only the assembly ends.
      const isGivers = cited !== null || (decision !== null && issued.from === 'committee');
      if (!isGivers) refuseAssignment('assignment.not-the-givers-decision', { giver: issued.giver });
      refuseUnknown(command, facts);
      return [{ type: 'AssignmentWrittenOff', data: { case: issued.case, on, decision, cited } }];
    },
  },
};

type Issued = AssignmentEvents['AssignmentIssued'];

function issuedBy(command: commands.IssueAssignment): Issued {
  const { from, giver, to, title, on } = command;
  return {
    from,
    giver,
    to,
    title,
    text: command.text ?? null,
    on,
    decision: command.decision ?? null,
    cited: command.cited ?? null,
    case: command.case ?? null,
    due: command.due ?? null,
  };
}

function refuseUnfounded({ from, decision, cited, case: inCase }: Issued): void {
  const isFounded = cited !== null || (from === 'committee' ? decision !== null : inCase !== null);
  if (!isFounded) refuseAssignment('assignment.without-decision');
}

function refuseUnknown(named: { decision?: string; case?: string }, facts: AssignmentFacts): void {
  const { decision, case: inCase } = named;
  if (decision !== undefined && !facts.decisionKnown)
    refuseAssignment('assignment.unknown-decision', { decision });
  if (inCase !== undefined && !facts.caseKnown) refuseAssignment('assignment.unknown-case', { case: inCase });
}

function refuseUnlessOpen({ assignment }: { assignment: string }, state: AssignmentState): Issued {
  if (!state.issued) return refuseAssignment('assignment.unknown', { assignment });
  if (state.endedOn !== null) refuseAssignment('assignment.ended', { assignment, on: state.endedOn });
  return state.issued;
}

function refuseOutOfTime(on: string, { on: given }: Issued, today: string): void {
  if (on > today) refuseAssignment('assignment.in-the-future', { on, today });
  if (on < firstDay(given)) refuseAssignment('assignment.before-given', { given, on });
}

function refuseDueBeforeGiven(due: PartialDay | null, given: PartialDay): void {
  if (due !== null && lastDay(due) < firstDay(given))
    refuseAssignment('assignment.due-before-given', { due, given });
}
