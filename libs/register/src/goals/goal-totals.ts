import { type GoalStatusRow } from './goal-status.read-model';

/** How many of a year's goals ended how. Withdrawn goals are not counted. */
export interface GoalTotals {
  readonly year: number;
  /** ”Tre av fyra mål har uppnåtts” is `reached: 3, of: 4`. */
  readonly reached: number;
  readonly of: number;
  readonly partly: number;
  readonly notReached: number;
  readonly withoutOutcome: number;
}

export type Counted = Pick<GoalStatusRow, 'year' | 'kind' | 'outcome' | 'withdrawn'>;

/** The totals of each year that has goals, oldest first: computed from the outcomes, never typed. */
export function goalTotals(items: readonly Counted[]): readonly GoalTotals[] {
  const goals = items.filter(({ kind, withdrawn }) => kind === 'goal' && !withdrawn);
  const years = [...new Set(goals.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const ofYear = goals.filter((goal) => goal.year === year);
    const count = (outcome: Counted['outcome']): number =>
      ofYear.filter((goal) => goal.outcome === outcome).length;
    return {
      year,
      reached: count('Uppnått'),
      of: ofYear.length,
      partly: count('Delvis uppnått'),
      notReached: count('Ej uppnått'),
      withoutOutcome: count(null),
    };
  });
}
