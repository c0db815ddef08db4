import { query } from '@diarium/event-store';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { IsDay, IsYear } from '../shared/fields';
import { cursorValues, type Page, PagedQuery, pageOf } from '../shared/page';
import { assignmentOn, type AssignmentItem } from './assignment-on';
import { AssignmentRow } from './assignment-list.read-model';

/** All assignments of a committee, as they stand on a day, in the order in which they were given. */
export class ListAssignments extends PagedQuery<AssignmentItem> {
  @IsString() committee!: string;
  @IsDay() today!: string;
  /** Only those given in this year. */
  @IsOptional() @IsInt() year?: number;
  /** `GNU-2022-6` */
  @IsOptional() @IsString() case?: string;
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
  { after, limit }: PagedQuery<AssignmentItem>,
  on: string,
): Promise<Page<AssignmentItem>> {
  if (after) {
    const [day, key] = cursorValues(after, 2);
    select.andWhere('(a.day, a.key) > (:afterDay, :key)', { afterDay: day, key });
  }
  const rows = await select
    .orderBy('a.day')
    .addOrderBy('a.key')
    .limit(limit + 1)
    .getMany();
  return pageOf(rows, limit, {
    item: (row) => assignmentOn(row, on),
    cursor: ({ day, key }) => [day, key],
  });
}
