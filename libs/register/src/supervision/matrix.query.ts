import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsString } from 'class-validator';
import { sortKeyOf } from '../shared/decision-key';
import { itemsOf, type MatrixItem, type MatrixTotals, totalsOf } from './matrix';
import { MeasuresRow } from './measures.read-model';

export interface SupervisionMatrix {
  readonly committee: string;
  readonly year: number;
  readonly items: readonly MatrixItem[];
  readonly totals: MatrixTotals;
}

/** The measures that a committee's decisions of one year call for, and what was made of them. */
export class ReadSupervisionMatrix extends Query<SupervisionMatrix> {
  @IsString() committee!: string;
  @IsInt() year!: number;
}

/** One year of one committee has an end in sight: it is answered whole, so that its totals are of what it shows. */
export const readSupervisionMatrix = query(ReadSupervisionMatrix, async ({ committee, year }, tables) => {
  const rows = await tables
    .getRepository(MeasuresRow)
    .find({ where: { committee, year }, order: { day: 'ASC', key: 'ASC' } });
  const items = rows.sort(byDayAndNumber).flatMap(itemsOf);
  return { committee, year, items, totals: totalsOf(items) };
});

const byDayAndNumber = (one: MeasuresRow, other: MeasuresRow): number =>
  one.day.localeCompare(other.day) || sortKeyOf(one.key).localeCompare(sortKeyOf(other.key));
