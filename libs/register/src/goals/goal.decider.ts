import { type Decider } from '@diarium/event-store';
import { type PlanVersionEvents, refuseUnlessDrafted, refuseUnlessOpen } from '../plans/plan.facts';
import type * as commands from './goal.commands';
import { type GoalEvents } from './goal.events';
import {
  refuseInUse,
  refuseTaken,
  refuseTakenItem,
  refuseUnknownPriority,
  refuseUnknownStrategies,
  refuseUnlessStanding,
} from './goal.references';
import { refuseGoal } from './goal.rules';
import { goalFold, type GoalState } from './goal.state';

export interface GoalCommands {
  AddStrategy: commands.AddStrategy;
  SetGoal: commands.SetGoal;
  PlanActivity: commands.PlanActivity;
  AddIndicator: commands.AddIndicator;
  PlanFollowUp: commands.PlanFollowUp;
  GiveAssignment: commands.GiveAssignment;
  WithdrawPlanItem: commands.WithdrawPlanItem;
}

/** What a plan aims at: its content, which after adoption changes only in a revision. */
export const goalDecider: Decider<GoalState, GoalCommands, GoalEvents & PlanVersionEvents> = {
  ...goalFold,
  decide: {
    AddStrategy: (command, state) => {
      refuseUnlessOpen(state.plan, command);
      const { strategy, title, priorities, indicators } = command;
      refuseTaken(
        [...state.strategies.keys(), ...[...state.strategies.values()].flat()],
        [strategy, ...priorities.map(({ key }) => key)],
      );
      refuseTaken(
        state.indicators,
        indicators.map(({ key }) => key),
      );
      return [{ type: 'StrategyAdded', data: { strategy, title, priorities, indicators } }];
    },

    SetGoal: (command, state) => {
      refuseUnlessOpen(state.plan, command);
      const { goal, title, strategy, priority, measure = null } = command;
      refuseTakenItem(state, goal);
      const strategies = strategy === undefined ? [] : [strategy];
      refuseUnknownStrategies(state, strategies);
      refuseUnknownPriority(state, priority, strategies);
      const serves = { strategy: strategy ?? null, priority: priority ?? null };
      return [{ type: 'GoalSet', data: { goal, title, ...serves, measure } }];
    },

    PlanActivity: (command, state) => {
      refuseUnlessOpen(state.plan, command);
      const { activity, title, description = null, strategies, priority } = command;
      refuseTakenItem(state, activity);
      refuseUnknownStrategies(state, strategies);
      refuseUnknownPriority(state, priority, strategies);
      return [
        {
          type: 'ActivityPlanned',
          data: {
            activity,
            title,
            description,
            strategies,
            priority: priority ?? null,
            ...belonging(command, state),
            ...duration(command),
          },
        },
      ];
    },

    AddIndicator: (command, state) => {
      refuseUnlessOpen(state.plan, command);
      const { indicator, title, strategies } = command;
      refuseTaken(state.indicators, [indicator]);
      refuseUnknownStrategies(state, strategies);
      return [{ type: 'IndicatorAdded', data: { indicator, title, strategies } }];
    },

    PlanFollowUp: (command, state) => {
      refuseUnlessOpen(state.plan, command);
      const { followUp, title, strategies } = command;
      refuseTakenItem(state, followUp);
      refuseUnknownStrategies(state, strategies);
      return [{ type: 'FollowUpPlanned', data: { followUp, title, strategies } }];
    },

    GiveAssignment: (command, state) => {
      // The assembly gives assignments when it likes: they do not wait for a revision.
      refuseUnlessDrafted(state.plan, command);
      const { assignment, title, from, goalArea = null } = command;
      refuseTakenItem(state, assignment);
      if (goalArea !== null) refuseUnknownStrategies(state, [goalArea]);
      return [{ type: 'AssignmentGiven', data: { assignment, title, from, goalArea } }];
    },

    WithdrawPlanItem: (command, state) => {
      const { kind, item } = command;
      if (kind === 'assignment') refuseUnlessDrafted(state.plan, command);
      else refuseUnlessOpen(state.plan, command);
      refuseUnlessStanding(state, item, kind);
      refuseInUse(state, item);
      return [{ type: 'PlanItemWithdrawn', data: { kind, item } }];
    },
  },
};

type Activity = GoalEvents['ActivityPlanned'];

function belonging(command: commands.PlanActivity, state: GoalState): Pick<Activity, 'goal' | 'partOf'> {
  const { goal = null, partOf = null } = command;
  if (goal !== null) refuseUnlessStanding(state, goal, 'goal');
  if (partOf !== null) refuseUnlessStanding(state, partOf, 'activity');
  return { goal, partOf };
}

function duration(command: commands.PlanActivity): Pick<Activity, 'starts' | 'ends'> {
  const { starts = null, ends = null } = command;
  if (starts !== null && ends !== null && ends < starts)
    refuseGoal('goal.ends-before-start', { starts, ends });
  return { starts, ends };
}
