import { type Fold } from '@diarium/event-store';
import { type MeetingEvents } from '../meetings/meeting.events';

/** The keys of the decisions that a meeting made. */
export const decisionsMade: Fold<ReadonlySet<string>, Pick<MeetingEvents, 'DecisionRecorded'>> = {
  initial: new Set(),
  evolve: {
    DecisionRecorded: (decisions, { data }) => new Set(decisions).add(data.decision),
  },
};
