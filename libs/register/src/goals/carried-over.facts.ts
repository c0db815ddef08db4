import { type Fold } from '@diarium/event-store';
import { type GoalEvents } from './goal.events';

/** What a plan carried over, by matter. */
export type CarriedOverFacts = ReadonlyMap<string, { readonly title: string; readonly toYear: number }>;

export const carriedOverFacts: Fold<CarriedOverFacts, Pick<GoalEvents, 'CarriedOver'>> = {
  initial: new Map(),
  evolve: {
    CarriedOver: (carried, { data: { matter, title, toYear } }) =>
      new Map(carried).set(matter, { title, toYear }),
  },
};
