import { firstDay, lastDay } from '../shared/partial-day';
import {
  type MeetingDecisions,
  refuseRemote,
  refuseUnknownCases,
  refuseUnlessHeld,
  refuseUnlessToCome,
  repeated,
} from './meeting-decide';
import type * as commands from './meeting.commands';
import { type DealtWith } from './meeting.events';
import { refuseMeeting } from './meeting.rules';

export interface HoldingCommands {
  HoldMeeting: commands.HoldMeeting;
  RecordMatterDealtWith: commands.RecordMatterDealtWith;
}

/** What took place at a meeting. */
export const holdingDecisions: MeetingDecisions<HoldingCommands> = {
  HoldMeeting: (command, state, { facts, today }) => {
    refuseUnlessToCome(command, state);
    const { meeting, on, mode = null, place = null, note = null } = command;
    if (firstDay(on) > lastDay(state.when) || lastDay(on) < firstDay(state.when))
      refuseMeeting('meeting.held-on-another-day', { meeting, when: state.when, on });
    if (firstDay(on) > today) refuseMeeting('meeting.held-in-the-future', { on, today });
    refuseRemote(mode, on, facts);
    const dealtWith = command.dealtWith.map(matterOf);
    const matter = repeated(dealtWith.map(({ key }) => key));
    if (matter !== undefined) refuseMeeting('meeting.matter-exists', { matter });
    refuseUnknownCases(facts);
    return [{ type: 'MeetingHeld', data: { on, mode, place, dealtWith, note } }];
  },

  RecordMatterDealtWith: (command, state, { facts }) => {
    refuseUnlessHeld(command, state);
    const matter = matterOf(command.matter);
    if (state.matters.includes(matter.key)) refuseMeeting('meeting.matter-exists', { matter: matter.key });
    refuseUnknownCases(facts);
    return [{ type: 'MatterDealtWith', data: { matter } }];
  },
};

function matterOf(matter: commands.DealtWithInput): DealtWith {
  return { key: matter.key, title: matter.title, case: matter.case ?? null, planned: matter.planned ?? null };
}
