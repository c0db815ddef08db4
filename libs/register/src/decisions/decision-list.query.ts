import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { type SelectQueryBuilder } from 'typeorm';
import { IsDay, IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { matchEveryWord } from '../shared/search';
import { DecisionRow } from './decision-row';

export type DecisionItem = Omit<DecisionRow, 'searchable' | 'sortKey'>;

const BY_DAY: ListOrder<DecisionRow> = {
  columns: ['d.day', 'd.sortKey'],
  of: ({ day, sortKey }) => [day, sortKey],
};

/** By their days, the earliest first; the latest first with a hyphen. */
export const DECISION_ORDERS = ['day', '-day'] as const;

/** Decisions in the order of their days. `search` finds words in any form and parts of words. */
export class ListDecisions extends PagedQuery<DecisionItem> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() meeting?: string;
  /** `GNU-2022-6` */
  @IsOptional() @IsString() case?: string;
  @IsOptional() @IsString() responsible?: string;
  @IsOptional() @IsString() search?: string;
  /** Only decisions whose answer was due before this day. */
  @IsOptional() @IsDay() dueBefore?: string;
  @IsOptional() @IsBoolean() dispatched?: boolean;
  @IsOptional() @IsBoolean() reportedBack?: boolean;
  /** Only what somebody is to have and has not got. */
  @IsBoolean() undispatched = false;
  /** Only what calls for something that is not carried out. */
  @IsBoolean() notCarriedOut = false;
  /** Only what calls for something that is not reported back. */
  @IsBoolean() unreported = false;
  /** Only what is appealed, and the appeal not decided. */
  @IsBoolean() appealed = false;
  @IsOneOf(DECISION_ORDERS) sort: (typeof DECISION_ORDERS)[number] = 'day';
}

export const listDecisions = query(ListDecisions, async (given, tables) => {
  const select = tables.getRepository(DecisionRow).createQueryBuilder('d');
  for (const field of ['committee', 'year', 'meeting', 'case'] as const)
    if (given[field] !== undefined) select.andWhere(`d.${field} = :${field}`, { [field]: given[field] });
  if (given.responsible !== undefined)
    select.andWhere('d.responsibles @> :responsible::jsonb', {
      responsible: JSON.stringify([given.responsible]),
    });
  if (given.search) matchEveryWord(select, given.search);
  filterByWhatBecameOfThem(select, given);
  inOrder(select, given, BY_DAY);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: itemOf, cursor: placeIn(given, BY_DAY) });
});

/** Conditions as the partial indexes have them. */
const leftToDo = {
  undispatched: 'd.undispatched',
  notCarriedOut: 'd.openPoints > 0',
  unreported: 'd.unreportedPoints > 0',
  appealed: 'd.undecidedAppeals > 0',
} as const;

function filterByWhatBecameOfThem(select: SelectQueryBuilder<DecisionRow>, given: ListDecisions): void {
  const { dueBefore, dispatched, reportedBack } = given;
  if (dueBefore !== undefined) select.andWhere('d.dueBy < :dueBefore', { dueBefore });
  if (dispatched !== undefined) select.andWhere(`d.dispatchedOn IS ${dispatched ? 'NOT NULL' : 'NULL'}`);
  if (reportedBack !== undefined)
    select.andWhere(`d.reportedBackOn IS ${reportedBack ? 'NOT NULL' : 'NULL'}`);
  for (const [filter, condition] of Object.entries(leftToDo))
    if (given[filter as keyof typeof leftToDo]) select.andWhere(condition);
}

/** One decision by its key, or all that bear a number: several committees may have a § 34/2022. */
export class FindDecisions extends Query<readonly DecisionItem[]> {
  /** `GNU-2022-34`, or `§ 34/2022`. */
  @IsString() decision!: string;
}

export const findDecisions = query(FindDecisions, async ({ decision }, tables) => {
  const rows = tables.getRepository(DecisionRow);
  const byKey = await rows.findOneBy({ key: decision });
  return (byKey ? [byKey] : await rows.find({ where: { number: decision }, take: 20 })).map(itemOf);
});

function itemOf(row: DecisionRow): DecisionItem {
  const { searchable: _, sortKey: __, ...item } = row;
  return item;
}
