import { commandHandlers, type FactReader, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { planStream } from '../shared/streams';
import { carriedOverFacts } from './carried-over.facts';
import { carriedOver } from './carried-over.read-model';
import { followUpDecider, type FollowUpFacts } from './follow-up.decider';
import { goalStatus } from './goal-status.read-model';
import * as commands from './goal.commands';
import { goalDecider } from './goal.decider';
import { goalEvents } from './goal.events';
import { goalRules } from './goal.rules';
import { listGoals } from './list-goals.query';
import { strategies } from './strategies.read-model';
import { takeOverCarriedMatters } from './when-a-plan-is-drafted-it-takes-over.policy';
import { goalsSearched } from './goals.searched';

interface OnPlan {
  readonly committee: string;
  readonly year: number;
}

const streamOf = ({ committee, year }: OnPlan): string => planStream(committee, year);

export const goals: Capability = {
  name: 'goals',
  events: goalEvents,
  rules: goalRules,
  commandHandlers: [
    ...commandHandlers({
      decider: goalDecider,
      commands: {
        AddStrategy: commands.AddStrategy,
        SetGoal: commands.SetGoal,
        PlanActivity: commands.PlanActivity,
        AddIndicator: commands.AddIndicator,
        PlanFollowUp: commands.PlanFollowUp,
        GiveAssignment: commands.GiveAssignment,
        WithdrawPlanItem: commands.WithdrawPlanItem,
      },
      stream: streamOf,
      facts: () => Promise.resolve(undefined),
    }),
    ...commandHandlers({
      decider: followUpDecider,
      commands: {
        ReportStatus: commands.ReportStatus,
        RecordOutcome: commands.RecordOutcome,
        RecordFollowUp: commands.RecordFollowUp,
        CarryOver: commands.CarryOver,
        TakeOver: commands.TakeOver,
      },
      stream: streamOf,
      facts: factsOf,
    }),
  ],
  queryHandlers: queryHandlers([listGoals]),
  readModels: [goalStatus, strategies, carriedOver],
  searched: [goalsSearched],
  policies: [takeOverCarriedMatters],
};

async function factsOf(command: OnPlan, read: FactReader): Promise<FollowUpFacts> {
  if (!(command instanceof commands.TakeOver)) return carriedOverFacts.initial;
  return read.fold(carriedOverFacts, planStream(command.committee, command.fromYear));
}
