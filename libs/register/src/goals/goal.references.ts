import { refuseGoal } from './goal.rules';
import { type GoalState, type PlanItem } from './goal.state';

/** Refuses a reference to an item that the plan does not hold, or holds no longer. */
export function refuseUnlessStanding(
  { items }: GoalState,
  key: string,
  ...kinds: readonly PlanItem['kind'][]
): void {
  const item = items.get(key);
  if (!item || !kinds.includes(item.kind)) refuseGoal('goal.unknown-item', { item: key, kinds });
  if (item?.withdrawn) refuseGoal('goal.withdrawn', { item: key });
}

export const ANY_ITEM: readonly PlanItem['kind'][] = ['goal', 'activity', 'assignment', 'follow-up'];

/** Goals, activities, assignments and follow-ups share one set of keys, so that one key names one item. */
export function refuseTakenItem({ items }: GoalState, key: string): void {
  if (items.has(key)) refuseGoal('goal.key-taken', { key });
}

/** Refuses keys that are taken or stand twice among the new ones. */
export function refuseTaken(taken: Iterable<string>, added: readonly string[]): void {
  const seen = new Set(taken);
  for (const key of added) {
    if (seen.has(key)) refuseGoal('goal.key-taken', { key });
    seen.add(key);
  }
}

export function refuseUnknownStrategies({ strategies }: GoalState, named: readonly string[]): void {
  const strategy = named.find((it) => !strategies.has(it));
  if (strategy !== undefined) refuseGoal('goal.unknown-strategy', { strategy });
}

/** A priority stands under one of the strategies that are named; under any of the plan where none is. */
export function refuseUnknownPriority(
  { strategies }: GoalState,
  priority: string | undefined,
  named: readonly string[],
): void {
  if (priority === undefined) return;
  const under = named.length > 0 ? named : [...strategies.keys()];
  if (!under.some((strategy) => strategies.get(strategy)?.includes(priority)))
    refuseGoal('goal.unknown-priority', { priority, strategies: under });
}

/** A goal that activities serve, or an activity that has parts, cannot go before them. */
export function refuseInUse({ items }: GoalState, item: string): void {
  const users = [...items].filter(([, { belongsTo }]) => belongsTo.includes(item)).map(([key]) => key);
  if (users.length > 0) refuseGoal('goal.in-use', { item, users });
}
