import { type Decider } from '@diarium/event-store';
import { type CommitteeFacts } from '../committees/committee.facts';
import { type PartialDay } from '../shared/partial-day';
import { refuseRemoteBefore } from '../shared/remote-participation';
import { type MeetingEvents, type MeetingMode } from './meeting.events';
import { refuseMeeting } from './meeting.rules';
import { type MeetingState } from './meeting.state';

export interface MeetingFacts {
  readonly committee: CommitteeFacts;
  /** Keys of cases that the command names and that no register holds. */
  readonly unknownCases: readonly string[];
}

/** A part of the meeting's decider: the rules of some of its commands. */
export type MeetingDecisions<Commands extends object> = Decider<
  MeetingState,
  Commands,
  MeetingEvents,
  MeetingFacts
>['decide'];

type On = { readonly meeting: string };

function refuseUnlessKnown({ meeting }: On, { status }: MeetingState): void {
  if (status === undefined) refuseMeeting('meeting.unknown', { meeting });
}

export function refuseUnlessToCome(command: On, state: MeetingState): void {
  refuseUnlessKnown(command, state);
  if (state.status === 'open') refuseMeeting('meeting.open', { ...command });
  if (state.status === 'held') refuseMeeting('meeting.held', { ...command });
  if (state.status === 'cancelled') refuseMeeting('meeting.cancelled', { ...command });
}

export function refuseUnlessHeld(command: On, state: MeetingState): void {
  refuseUnlessKnown(command, state);
  if (state.status === 'cancelled') refuseMeeting('meeting.cancelled', { ...command });
  // What a meeting with minutes dealt with and decided is told by its paragraphs alone.
  if (state.hasMinutes) refuseMeeting('meeting.has-minutes', { ...command });
  if (state.status !== 'held') refuseMeeting('meeting.not-held', { ...command });
}

export function refuseUnknownCases({ unknownCases }: MeetingFacts): void {
  if (unknownCases.length > 0) refuseMeeting('meeting.unknown-case', { case: unknownCases });
}

export function refuseRemote(mode: MeetingMode | null, on: PartialDay, { committee }: MeetingFacts): void {
  if (mode !== null && mode !== 'physical') refuseRemoteBefore(committee.remoteFrom, on);
}

/** The first value that stands more than once. */
export function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
