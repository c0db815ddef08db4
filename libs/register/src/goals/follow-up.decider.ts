import { type Decider } from '@diarium/event-store';
import { type PlanVersionEvents, refuseUnlessDrafted } from '../plans/plan.facts';
import { lastDay } from '../shared/partial-day';
import { type CarriedOverFacts } from './carried-over.facts';
import type * as commands from './goal.commands';
import { type GoalEvents } from './goal.events';
import { ANY_ITEM, refuseUnlessStanding } from './goal.references';
import { refuseGoal } from './goal.rules';
import { goalFold, type GoalState, statusKey, takenOverKey } from './goal.state';

export interface FollowUpCommands {
  ReportStatus: commands.ReportStatus;
  RecordOutcome: commands.RecordOutcome;
  RecordFollowUp: commands.RecordFollowUp;
  CarryOver: commands.CarryOver;
  TakeOver: commands.TakeOver;
}

/** What the plan of `fromYear` carried over. Gathered only for `TakeOver`. */
export type FollowUpFacts = CarriedOverFacts;

/** How a plan went. This is not its content: it goes on while the plan is adopted. */
export const followUpDecider: Decider<
  GoalState,
  FollowUpCommands,
  GoalEvents & PlanVersionEvents,
  FollowUpFacts
> = {
  ...goalFold,
  decide: {
    ReportStatus: (command, state) => {
      refuseUnlessDrafted(state.plan, command);
      const { kind, item, period, status = null, statusMissing = null, comment = null } = command;
      refuseUnlessStanding(state, item, kind);
      if ((status === null) === (statusMissing === null)) refuseGoal('goal.no-status');
      const reported = { kind, item, period, status, statusMissing, comment };
      refuseUnfoundedStatus(reported, command, state);
      return [{ type: 'StatusReported', data: reported }];
    },

    RecordOutcome: (command, state) => {
      refuseUnlessDrafted(state.plan, command);
      const { goal, outcome, measure = null, comment = null, followUpOn = null } = command;
      refuseUnlessStanding(state, goal, 'goal');
      if (outcome === 'Ej uppnått' && followUpOn === null) refuseGoal('goal.no-follow-up-date');
      const recorded = { goal, outcome, measure, comment, followUpOn };
      refuseUnfoundedOutcome(recorded, command, state);
      return [{ type: 'OutcomeRecorded', data: recorded }];
    },

    RecordFollowUp: (command, state) => {
      refuseUnlessDrafted(state.plan, command);
      const { goal, on, result } = command;
      const outcome = state.outcomes.get(goal);
      if (!outcome?.followUpOn) return refuseGoal('goal.nothing-to-follow-up', { goal });
      if (outcome.followedUp) refuseGoal('goal.followed-up', { goal });
      return [{ type: 'FollowUpDone', data: { goal, on, result } }];
    },

    CarryOver: (command, state) => {
      refuseUnlessDrafted(state.plan, command);
      const { matter, title, toYear, item = null, dueOn = null, awaiting = null, note = null } = command;
      if (state.carriedOver.has(matter)) refuseGoal('goal.carried-over', { matter });
      if (item !== null) refuseUnlessStanding(state, item, ...ANY_ITEM);
      if (toYear <= command.year) refuseGoal('goal.not-a-later-year', { year: command.year, toYear });
      if (dueOn !== null && lastDay(dueOn) < `${toYear}-01-01`)
        refuseGoal('goal.due-before-its-year', { toYear, dueOn });
      return [{ type: 'CarriedOver', data: { matter, title, item, toYear, dueOn, awaiting, note } }];
    },

    TakeOver: (command, state, { facts }) => {
      refuseUnlessDrafted(state.plan, command);
      const { year, matter, fromYear, item = null } = command;
      const carried = facts.get(matter);
      if (carried?.toYear !== year) return refuseGoal('goal.not-carried-over', { matter, fromYear, year });
      if (state.takenOver.has(takenOverKey(command))) refuseGoal('goal.taken-over', { matter, fromYear });
      if (item !== null) refuseUnlessStanding(state, item, ...ANY_ITEM);
      return [{ type: 'TakenOver', data: { matter, fromYear, title: carried.title, item } }];
    },
  },
};

interface Correction {
  readonly reason?: string;
}

/** A period has one status; another replaces it only with a reason, and when it says something else. */
function refuseUnfoundedStatus(
  reported: GoalEvents['StatusReported'],
  { reason }: Correction,
  { statuses }: GoalState,
): void {
  const { item, period } = reported;
  const earlier = statuses.get(statusKey(reported));
  if (!earlier) return;
  if (saysTheSame(earlier, reported)) refuseGoal('goal.status-unchanged', { item, period });
  if (reason === undefined) refuseGoal('goal.status-exists', { item, period });
}

function refuseUnfoundedOutcome(
  recorded: GoalEvents['OutcomeRecorded'],
  { reason }: Correction,
  { outcomes }: GoalState,
): void {
  const { goal } = recorded;
  const earlier = outcomes.get(goal);
  if (!earlier) return;
  if (saysTheSame(earlier, recorded)) refuseGoal('goal.outcome-unchanged', { goal });
  if (reason === undefined) refuseGoal('goal.outcome-exists', { goal });
}

const saysTheSame = <Data extends object>(earlier: Data, later: Data): boolean =>
  Object.entries(later).every(([field, value]) => earlier[field as keyof Data] === value);
