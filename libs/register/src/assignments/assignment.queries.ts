import { query } from '@diarium/event-store';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { IsDay, IsYear, IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { type Page, PagedQuery, pageOf } from '../shared/page';
import { assignmentOn, type AssignmentItem } from './assignment-on';
import { AssignmentRow } from './assignment-list.read-model';

const BY_DAY: ListOrder<AssignmentRow> = { columns: ['a.day', 'a.key'], of: ({ day, key }) => [day, key] };

/** By the days on which they were given, the earliest first; the latest first with a hyphen. */
export const ASSIGNMENT_ORDERS = ['day', '-day'] as const;

/** All assignments of a committee, as they stand on a day, in the order in which they were given. */
export class ListAssignments extends PagedQuery<AssignmentItem> {
  @IsString() committee!: string;
  @IsDay() today!: string;
  /** Only those given in this year. */
  @IsOptional() @IsInt() year?: number;
  /** `GNU-2022-6` */
  @IsOptional() @IsString() case?: string;
  @IsOneOf(ASSIGNMENT_ORDERS) sort: (typeof ASSIGNMENT_ORDERS)[number] = 'day';
}

export const listAssignments = query(ListAssignments, async (given, tables) => {
  const select = givenBy(tables, given.committee, given.today);
  if (given.year !== undefined) select.andWhere('left(a.day, 4) = :year', { year: String(given.year) });
  if (given.case !== undefined) select.andWhere('a.case = :case', { case: given.case });
  return paged(select, given, given.today);
});

/**
 * The yearly list of unfinished assignments: all that were given by the end of the year and neither carried out nor
 * written off by then. In a year that is not over it is as it stands today.
 */
export class ListUnfinishedAssignments extends PagedQuery<AssignmentItem> {
  @IsString() committee!: string;
  @IsYear() year!: number;
  @IsDay() today!: string;
  @IsOneOf(ASSIGNMENT_ORDERS) sort: (typeof ASSIGNMENT_ORDERS)[number] = 'day';
}

export const listUnfinishedAssignments = query(ListUnfinishedAssignments, async (given, tables) => {
  const yearEnd = `${given.year}-12-31`;
  const on = given.today < yearEnd ? given.today : yearEnd;
  const select = givenBy(tables, given.committee, on);
  // An end of which only the month or year is known counts by its last day, but never beyond a year that is over.
  select.andWhere('(a.endedBy IS NULL OR a.endedBy > :on)', { on });
  return paged(select, given, on);
});

const givenBy = (tables: EntityManager, committee: string, day: string): SelectQueryBuilder<AssignmentRow> =>
  tables
    .getRepository(AssignmentRow)
    .createQueryBuilder('a')
    .where('a.committee = :committee AND a.day <= :day', { committee, day });

async function paged(
  select: SelectQueryBuilder<AssignmentRow>,
  given: ListAssignments | ListUnfinishedAssignments,
  on: string,
): Promise<Page<AssignmentItem>> {
  inOrder(select, given, BY_DAY);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: (row) => assignmentOn(row, on), cursor: placeIn(given, BY_DAY) });
}
