import { meetingReference } from '../shared/meeting-key';
import { lastDay } from '../shared/partial-day';
import {
  type MeetingDecisions,
  type MeetingFacts,
  refuseRemote,
  refuseUnlessToCome,
  repeated,
} from './meeting-decide';
import type * as commands from './meeting.commands';
import { type PlannedSubject } from './meeting.events';
import { refuseMeeting } from './meeting.rules';
import { type MeetingState } from './meeting.state';

export interface PlanningCommands {
  PlanMeeting: commands.PlanMeeting;
  AnnounceExtraMeeting: commands.AnnounceExtraMeeting;
  AddSubject: commands.AddSubject;
  MoveMeeting: commands.MoveMeeting;
  CallMeeting: commands.CallMeeting;
  CancelMeeting: commands.CancelMeeting;
}

/** A meeting until it is held. */
export const planningDecisions: MeetingDecisions<PlanningCommands> = {
  PlanMeeting: (command, state, { facts }) => {
    const subjects = command.subjects.map(subjectOf);
    const subject = repeated(subjects.map(({ key }) => key));
    if (subject !== undefined) refuseMeeting('meeting.subject-exists', { subject });
    const data = { ...newMeeting(command, state, facts), planYear: command.planYear, subjects };
    return [{ type: 'MeetingPlanned', data }];
  },

  AnnounceExtraMeeting: (command, state, { facts }) => [
    { type: 'ExtraMeetingAnnounced', data: newMeeting(command, state, facts) },
  ],

  AddSubject: (command, state) => {
    refuseUnlessToCome(command, state);
    const subject = subjectOf(command.subject);
    if (state.subjects.includes(subject.key))
      refuseMeeting('meeting.subject-exists', { subject: subject.key });
    return [{ type: 'SubjectAdded', data: { subject } }];
  },

  MoveMeeting: (command, state) => {
    refuseUnlessToCome(command, state);
    const { to, starts = state.starts, ends = state.ends } = command;
    refuseEndBeforeStart({ starts, ends });
    const mode = changed(command.mode, state.mode);
    const place = changed(command.place, state.place);
    const staysThen = to === state.when && starts === state.starts && ends === state.ends;
    if (staysThen && mode === null && place === null)
      refuseMeeting('meeting.not-moved', { meeting: command.meeting });
    return [{ type: 'MeetingMoved', data: { from: state.when, to, starts, ends, mode, place } }];
  },

  CallMeeting: (command, state, { facts }) => {
    refuseUnlessToCome(command, state);
    const { meeting, noticeOn } = command;
    if (state.status === 'called') refuseMeeting('meeting.called-already', { meeting });
    if (noticeOn > lastDay(state.when))
      refuseMeeting('meeting.notice-after-meeting', { notice: noticeOn, when: state.when });
    // A plan may count on a decision of the assembly that is still to come; a notice may not.
    refuseRemote(state.mode, state.when, facts);
    return [{ type: 'MeetingCalled', data: { noticeOn } }];
  },

  CancelMeeting: (command, state) => {
    refuseUnlessToCome(command, state);
    return [{ type: 'MeetingCancelled', data: {} }];
  },
};

/** The new value; null where it is none or as before. */
const changed = <Value extends string>(wanted: Value | undefined, before: Value | null): Value | null =>
  wanted === undefined || wanted === before ? null : wanted;

function newMeeting(command: commands.AnnounceExtraMeeting, state: MeetingState, facts: MeetingFacts) {
  const { meeting, when, starts = null, ends = null, mode = null, place = null } = command;
  if (state.status !== undefined || state.decisions.size > 0) refuseMeeting('meeting.exists', { meeting });
  const key = meetingReference(meeting);
  if (!facts.committee.established) refuseMeeting('meeting.unknown-committee', { committee: key.committee });
  if (key.when !== when) refuseMeeting('meeting.key-of-another-day', { meeting, of: key.when, when });
  refuseEndBeforeStart({ starts, ends });
  return { when, starts, ends, mode, place };
}

function subjectOf(subject: commands.PlannedSubjectInput): PlannedSubject {
  const { key, title, presenter = null, serves = null } = subject;
  return { key, title, presenter, serves };
}

function refuseEndBeforeStart({ starts, ends }: { starts: string | null; ends: string | null }): void {
  if (starts !== null && ends !== null && ends <= starts)
    refuseMeeting('meeting.ends-before-start', { starts, ends });
}
