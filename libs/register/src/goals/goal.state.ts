import { type Fold } from '@diarium/event-store';
import { planEvolve, planFacts, type PlanFacts, type PlanVersionEvents } from '../plans/plan.facts';
import { type GoalEvents, type ItemKind } from './goal.events';

/** Something of a plan that is named by a key of its own, unique among all of them. */
export interface PlanItem {
  readonly kind: ItemKind | 'follow-up';
  readonly withdrawn: boolean;
  /** The goal that it serves and the activity that it is a part of. */
  readonly belongsTo: readonly string[];
}

type Status = GoalEvents['StatusReported'];
type Outcome = GoalEvents['OutcomeRecorded'];

/** What a plan aims at and how it went, as far as the rules need it. */
export interface GoalState {
  readonly plan: PlanFacts;
  /** The keys of the priorities under each strategy. */
  readonly strategies: ReadonlyMap<string, readonly string[]>;
  readonly indicators: ReadonlySet<string>;
  readonly items: ReadonlyMap<string, PlanItem>;
  /** The latest status of each item and period, by `statusKey`. */
  readonly statuses: ReadonlyMap<string, Status>;
  readonly outcomes: ReadonlyMap<string, Outcome & { readonly followedUp: boolean }>;
  readonly carriedOver: ReadonlySet<string>;
  /** Matters taken over, by `takenOverKey`. */
  readonly takenOver: ReadonlySet<string>;
}

export const statusKey = ({ item, period }: Pick<Status, 'item' | 'period'>): string => `${item}|${period}`;

export const takenOverKey = ({ fromYear, matter }: { fromYear: number; matter: string }): string =>
  `${fromYear}|${matter}`;

const keysOf = (list: readonly { readonly key: string }[]): readonly string[] => list.map(({ key }) => key);

function withItem(
  state: GoalState,
  key: string,
  kind: PlanItem['kind'],
  belongsTo: readonly (string | null)[] = [],
): GoalState {
  const item = { kind, withdrawn: false, belongsTo: belongsTo.filter((it) => it !== null) };
  return { ...state, items: new Map(state.items).set(key, item) };
}

export const goalFold: Fold<GoalState, GoalEvents & PlanVersionEvents> = {
  initial: {
    plan: planFacts.initial,
    strategies: new Map(),
    indicators: new Set(),
    items: new Map(),
    statuses: new Map(),
    outcomes: new Map(),
    carriedOver: new Set(),
    takenOver: new Set(),
  },
  evolve: {
    ...planEvolve<GoalState>(),
    StrategyAdded: (state, { data }) => ({
      ...state,
      strategies: new Map(state.strategies).set(data.strategy, keysOf(data.priorities)),
      indicators: new Set([...state.indicators, ...keysOf(data.indicators)]),
    }),
    GoalSet: (state, { data }) => withItem(state, data.goal, 'goal'),
    ActivityPlanned: (state, { data }) =>
      withItem(state, data.activity, 'activity', [data.goal, data.partOf]),
    IndicatorAdded: (state, { data }) => ({
      ...state,
      indicators: new Set(state.indicators).add(data.indicator),
    }),
    FollowUpPlanned: (state, { data }) => withItem(state, data.followUp, 'follow-up'),
    AssignmentGiven: (state, { data }) => withItem(state, data.assignment, 'assignment'),
    PlanItemWithdrawn: (state, { data }) => {
      const item = { kind: data.kind, withdrawn: true, belongsTo: [] };
      return { ...state, items: new Map(state.items).set(data.item, item) };
    },
    StatusReported: (state, { data }) => ({
      ...state,
      statuses: new Map(state.statuses).set(statusKey(data), data),
    }),
    OutcomeRecorded: (state, { data }) => ({
      ...state,
      outcomes: new Map(state.outcomes).set(data.goal, { ...data, followedUp: false }),
    }),
    FollowUpDone: (state, { data }) => {
      const outcome = state.outcomes.get(data.goal);
      if (!outcome) return state;
      return { ...state, outcomes: new Map(state.outcomes).set(data.goal, { ...outcome, followedUp: true }) };
    },
    CarriedOver: (state, { data }) => ({
      ...state,
      carriedOver: new Set(state.carriedOver).add(data.matter),
    }),
    TakenOver: (state, { data }) => ({
      ...state,
      takenOver: new Set(state.takenOver).add(takenOverKey(data)),
    }),
  },
};
