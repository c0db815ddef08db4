import { type Decider } from '@diarium/event-store';
import { type AppealCommands, appealDecisions } from './appeal.decider';
import { type DecisionFacts } from './decision-decide';
import { type DecisionEvents } from './decision.events';
import { decisionFold, type DecisionState } from './decision.state';
import { type ExecutionCommands, executionDecisions } from './execution.decider';
import { type LifeCommands, lifeDecisions } from './life.decider';

export type DecisionCommands = LifeCommands & ExecutionCommands & AppealCommands;

/** All rules of a decision after it was made. */
export const decisionDecider: Decider<DecisionState, DecisionCommands, DecisionEvents, DecisionFacts> = {
  ...decisionFold,
  decide: { ...lifeDecisions, ...executionDecisions, ...appealDecisions },
};
