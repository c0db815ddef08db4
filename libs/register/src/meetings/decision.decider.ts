import { caseReference } from '../shared/case-number';
import { meetingReference } from '../shared/meeting-key';
import { firstDay, isDay, lastDay, type PartialDay } from '../shared/partial-day';
import { type MeetingDecisions, refuseUnknownCases, refuseUnlessHeld } from './meeting-decide';
import type * as commands from './meeting.commands';
import { type MeetingEvents } from './meeting.events';
import { refuseMeeting } from './meeting.rules';
import { type DecisionState, type MeetingState } from './meeting.state';

export interface DecisionCommands {
  RecordDecision: commands.RecordDecision;
  DispatchDecision: commands.DispatchDecision;
  ReportDecisionBack: commands.ReportDecisionBack;
}

/** What a held meeting decided, and what became of it. */
export const decisionDecisions: MeetingDecisions<DecisionCommands> = {
  RecordDecision: (command, state, { facts }) => {
    const decidedOn = dayOfMeeting(command, state);
    if (state.decisions.has(command.decision))
      refuseMeeting('decision.exists', { decision: command.decision });
    const data = decisionOf(command, decidedOn);
    refuseForeignCase(command.meeting, data.case);
    refuseUnknownCases(facts);
    const { validFrom: from, validTo: to, due } = data;
    if (from !== null && to !== null && to < from) refuseMeeting('decision.ends-before-valid', { from, to });
    if (due && lastDay(due.on) < firstDay(decidedOn))
      refuseMeeting('decision.due-before-meeting', { due: due.on, held: decidedOn });
    return [{ type: 'DecisionRecorded', data }];
  },

  DispatchDecision: (command, state) => {
    const { decision, on, recipients } = command;
    const recorded = recordedDecision(command, state);
    if (recorded.dispatched) refuseMeeting('decision.dispatched-already', { decision });
    return [{ type: 'DecisionDispatched', data: { decision, case: recorded.case, on, recipients } }];
  },

  ReportDecisionBack: (command, state) => {
    const { decision, on, result } = command;
    const recorded = recordedDecision(command, state);
    if (recorded.reportedBack) refuseMeeting('decision.reported-already', { decision });
    return [{ type: 'DecisionReportedBack', data: { decision, case: recorded.case, on, result } }];
  },
};

/** Where no source names the meeting, a year or month of the key says all that is known of its day. */
function dayOfMeeting(command: commands.RecordDecision, state: MeetingState): PartialDay {
  if (command.meetingUnknown === undefined) {
    refuseUnlessHeld(command, state);
    return state.when;
  }
  const { when } = meetingReference(command.meeting);
  if (state.status !== undefined || isDay(when))
    refuseMeeting('decision.meeting-known', { meeting: command.meeting });
  return when;
}

function decisionOf(command: commands.RecordDecision, decidedOn: string): MeetingEvents['DecisionRecorded'] {
  const { decision, title, text, due } = command;
  return {
    decision,
    case: command.case ?? null,
    decidedOn,
    title,
    text,
    paragraph: null,
    validFrom: command.validFrom ?? null,
    validTo: command.validTo ?? null,
    due: due ? { on: due.on, what: due.what } : null,
    responsible: command.responsible ?? null,
    meetingUnknown: command.meetingUnknown ?? null,
  };
}

function refuseForeignCase(meeting: string, key: string | null): void {
  const { committee } = meetingReference(meeting);
  if (key !== null && caseReference(key).committee !== committee)
    refuseMeeting('decision.case-of-another-committee', { committee, case: key });
}

function recordedDecision(
  command: { meeting: string; decision: string; on: string },
  state: MeetingState,
): DecisionState {
  const { decision, on } = command;
  const recorded = state.decisions.get(decision);
  if (!recorded) {
    refuseUnlessHeld(command, state);
    return refuseMeeting('decision.unknown', { decision });
  }
  const { decidedOn: held } = recorded;
  if (on < firstDay(held)) refuseMeeting('decision.before-meeting', { decision, held, on });
  return recorded;
}
