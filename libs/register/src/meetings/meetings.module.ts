import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { committeeFacts } from '../committees/committee.facts';
import { type Capability } from '../shared/capability';
import { meetingReference } from '../shared/meeting-key';
import { unregistered } from '../shared/registered-cases';
import { committeeStream, meetingStream } from '../shared/streams';
import { type MeetingFacts } from './meeting-decide';
import { MeetingRow, listMeetings, meetingCalendar, readMeeting } from './meeting-calendar.read-model';
import * as commands from './meeting.commands';
import { meetingDecider } from './meeting.decider';
import { meetingEvents } from './meeting.events';
import { meetingRules } from './meeting.rules';
import { moveCalledMeetings } from './when-a-decision-calls-for-another-meeting-it-is-moved.policy';
import { meetingsSearched } from './meetings.searched';

export const meetings: Capability = {
  name: 'meetings',
  events: meetingEvents,
  rules: meetingRules,
  commandHandlers: commandHandlers({
    decider: meetingDecider,
    commands: {
      PlanMeeting: commands.PlanMeeting,
      AnnounceExtraMeeting: commands.AnnounceExtraMeeting,
      AddSubject: commands.AddSubject,
      MoveMeeting: commands.MoveMeeting,
      CallMeeting: commands.CallMeeting,
      CancelMeeting: commands.CancelMeeting,
      HoldMeeting: commands.HoldMeeting,
      RecordMatterDealtWith: commands.RecordMatterDealtWith,
      RecordDecision: commands.RecordDecision,
      DispatchDecision: commands.DispatchDecision,
      ReportDecisionBack: commands.ReportDecisionBack,
    },
    stream: ({ meeting }) => meetingStream(meeting),
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([listMeetings, readMeeting]),
  readModels: [meetingCalendar],
  searched: [meetingsSearched],
  counted: [{ name: 'meetingsHeld', row: MeetingRow, only: `t.status = 'held'` }],
  policies: [moveCalledMeetings],
};

async function factsOf(command: { meeting: string }, read: FactReader): Promise<MeetingFacts> {
  const { committee } = meetingReference(command.meeting);
  const unknownCases = await unregistered(casesIn(command), read);
  return { committee: await read.fold(committeeFacts, committeeStream(committee)), unknownCases };
}

function casesIn(command: object): readonly string[] {
  if (command instanceof commands.RecordDecision) return command.case ? [command.case] : [];
  const matters =
    command instanceof commands.HoldMeeting
      ? command.dealtWith
      : command instanceof commands.RecordMatterDealtWith
        ? [command.matter]
        : [];
  return matters.flatMap((matter) => matter.case ?? []);
}
