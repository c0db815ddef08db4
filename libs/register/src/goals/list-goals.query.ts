import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { type EntityManager } from 'typeorm';
import { CarriedOverRow } from './carried-over.read-model';
import { GoalStatusRow } from './goal-status.read-model';
import { goalTotals, type GoalTotals } from './goal-totals';
import { StrategyRow } from './strategies.read-model';

export interface GoalStatusItem extends GoalStatusRow {
  readonly strategyTitles: readonly string[];
  readonly priorityTitle: string | null;
}

export interface GoalList {
  /** Goals, activities and assignments by year, in the order of the plan; withdrawn ones are marked. */
  readonly items: readonly GoalStatusItem[];
  readonly totals: readonly GoalTotals[];
  /** Matters carried over out of or into the years that were asked for. */
  readonly carriedOver: readonly CarriedOverRow[];
}

/** What a committee aimed at and how it went, in one year or from year to year. */
export class ListGoals extends Query<GoalList> {
  @IsString() committee!: string;
  @IsOptional() @IsInt() year?: number;
}

export const listGoals = query(ListGoals, async (given, tables) => {
  const where = { committee: given.committee, ...(given.year === undefined ? {} : { year: given.year }) };
  const rows = await tables
    .getRepository(GoalStatusRow)
    .find({ where, order: { year: 'ASC', place: 'ASC' } });
  const strategies = await tables.getRepository(StrategyRow).findBy(where);
  return {
    items: rows.map((row) => withTitles(row, strategies)),
    totals: goalTotals(rows),
    carriedOver: await mattersOf(given, tables),
  };
});

export function withTitles(row: GoalStatusRow, all: readonly StrategyRow[]): GoalStatusItem {
  const ofPlan = all.filter(({ committee, year }) => committee === row.committee && year === row.year);
  const under = row.strategies.flatMap((key) => ofPlan.filter(({ strategy }) => strategy === key));
  const priorities = ofPlan.flatMap((strategy) => strategy.priorities);
  return {
    ...row,
    strategyTitles: under.map(({ title }) => title),
    priorityTitle: priorities.find(({ key }) => key === row.priority)?.title ?? null,
  };
}

async function mattersOf({ committee, year }: ListGoals, tables: EntityManager): Promise<CarriedOverRow[]> {
  const years =
    year === undefined
      ? [{ committee }]
      : [
          { committee, fromYear: year },
          { committee, toYear: year },
        ];
  return tables
    .getRepository(CarriedOverRow)
    .find({ where: years, order: { fromYear: 'ASC', toYear: 'ASC', matter: 'ASC' } });
}
