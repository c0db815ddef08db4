import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { type GoalEvents, type KeyedTitle } from './goal.events';

/** A strategy of the assembly's plan that a committee's plan follows. */
@Entity('plan_strategy')
export class StrategyRow {
  /** `GNU-2022|vard` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('text') strategy!: string;
  @Column('text') title!: string;
  @Column('jsonb') priorities!: readonly KeyedTitle[];
  @Column('jsonb') indicators!: readonly KeyedTitle[];
}

export const strategies = readModel<Pick<GoalEvents, 'StrategyAdded'>>()<StrategyRow>({
  name: 'strategies',
  version: 1,
  row: StrategyRow,
  indexes: ['CREATE INDEX ON {table} (committee, year)'],
  keys: ({ stream, data }) => [`${keyOf(stream)}|${data.strategy}`],
  project: {
    StrategyAdded: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      year: yearOf(stream),
      strategy: data.strategy,
      title: data.title,
      priorities: data.priorities,
      indicators: data.indicators,
    }),
  },
});
