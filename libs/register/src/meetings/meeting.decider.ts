import { type Decider } from '@diarium/event-store';
import { type DecisionCommands, decisionDecisions } from './decision.decider';
import { type HoldingCommands, holdingDecisions } from './holding.decider';
import { type MeetingFacts } from './meeting-decide';
import { type FoldedEvents, meetingFold, type MeetingState } from './meeting.state';
import { type PlanningCommands, planningDecisions } from './planning.decider';

export type MeetingCommands = PlanningCommands & HoldingCommands & DecisionCommands;

/** All rules of a meeting: planned, perhaps called or moved, then held or cancelled. */
export const meetingDecider: Decider<MeetingState, MeetingCommands, FoldedEvents, MeetingFacts> = {
  ...meetingFold,
  decide: { ...planningDecisions, ...holdingDecisions, ...decisionDecisions },
};
