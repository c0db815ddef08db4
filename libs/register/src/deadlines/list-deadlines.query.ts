import { query } from '@diarium/event-store';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { type EntityManager } from 'typeorm';
import { IsDay, IsOneOf } from '../shared/fields';
import { isDescending } from '../shared/in-order';
import { cursorInOrder, PagedQuery, pageOf } from '../shared/page';
import { attendanceDeadlines, isOfAttendance } from './attendance-deadlines';
import { CommitteeAttendanceRow } from './committee-attendance.read-model';
import { watchRules } from './deadline.rules';
import { type DeadlineItem, DeadlineRow, stateOn } from './deadlines.read-model';
import { groupDeadlines, isOfGroup } from './group-deadlines';
import { GroupMeetingsRow } from './group-meetings.read-model';

/** By their last days, the first one first; the last one first with a hyphen. */
export const DEADLINE_ORDERS = ['due', '-due'] as const;

/** Deadlines in the order of their days, as they stand on a day. */
export class ListDeadlines extends PagedQuery<DeadlineItem> {
  @IsDay() today!: string;
  @IsOptional() @IsString() committee?: string;
  /** Only those whose last day is this one or earlier. */
  @IsOptional() @IsDay() dueBy?: string;
  /** Only watches: deadlines that somebody set. */
  @IsBoolean() watchesOnly = false;
  /** Also what was met in time, and watches that are done. */
  @IsBoolean() includeMet = false;
  @IsOptional() @IsString() subject?: string;
  @IsOneOf(DEADLINE_ORDERS) sort: (typeof DEADLINE_ORDERS)[number] = 'due';
}

/** Where the page before ended. On one day those that are computed come after those that are stored, or before. */
interface Cursor {
  readonly due: string;
  readonly key: string;
}

export const listDeadlines = query(ListDeadlines, async (given, tables) => {
  const [due, key] = given.after ? cursorInOrder(given.after, given.sort, 2).map(String) : [];
  const cursor = due !== undefined && key !== undefined ? { due, key } : undefined;
  const stored = await storedRows(given, cursor, tables);
  const computed = await computedRows(given, cursor, tables);
  const all = isDescending(given.sort) ? [...computed, ...stored] : [...stored, ...computed];
  const rows = all.sort((one, other) => inOrderOf(given, one.due, other.due));
  return pageOf(rows, given.limit, {
    item: (row): DeadlineItem => ({ ...row, state: stateOn(row, given.today) }),
    cursor: (row) => [given.sort, row.due, row.key],
  });
});

async function storedRows(given: ListDeadlines, cursor: Cursor | undefined, tables: EntityManager) {
  const select = tables.getRepository(DeadlineRow).createQueryBuilder('d');
  if (given.committee) select.andWhere('d.committee = :committee', { committee: given.committee });
  if (given.subject) select.andWhere('d.subject = :subject', { subject: given.subject });
  if (given.dueBy) select.andWhere('d.due <= :dueBy', { dueBy: given.dueBy });
  if (given.watchesOnly) select.andWhere('d.rule IN (:...watchRules)', { watchRules });
  if (!given.includeMet) select.andWhere(given.watchesOnly ? 'NOT d.met' : '(NOT d.met OR d.metOn > d.due)');
  const isDown = isDescending(given.sort);
  if (cursor) select.andWhere(storedAfter(cursor, isDown), cursor);
  return select
    .orderBy('d.due', isDown ? 'DESC' : 'ASC')
    .addOrderBy('d.key', isDown ? 'DESC' : 'ASC')
    .limit(given.limit + 1)
    .getMany();
}

/** Those that are stored follow all that are computed of the same day, or go before them. */
function storedAfter({ key }: Cursor, isDown: boolean): string {
  if (isComputed(key)) return isDown ? 'd.due <= :due' : 'd.due > :due';
  return `(d.due, d.key) ${isDown ? '<' : '>'} (:due, :key)`;
}

async function computedRows(
  given: ListDeadlines,
  cursor: Cursor | undefined,
  tables: EntityManager,
): Promise<readonly DeadlineRow[]> {
  const committee = committeeAskedFor(given);
  if (given.watchesOnly || committee === null) return [];
  const groups = await tables.getRepository(GroupMeetingsRow).findBy(committee ? { committee } : {});
  const attendance = await tables
    .getRepository(CommitteeAttendanceRow)
    .findBy(committee ? { key: committee } : {});
  return [
    ...groups.flatMap((group) => groupDeadlines(group, given.today)),
    ...attendance.flatMap((row) => attendanceDeadlines(row, given.today)),
  ]
    .filter((row) => given.includeMet || !row.met)
    .filter((row) => given.subject === undefined || row.subject === given.subject)
    .filter((row) => given.dueBy === undefined || row.due <= given.dueBy)
    .filter((row) => cursor === undefined || isAfter(row, cursor, given))
    .sort((one, other) => inOrderOf(given, one.key, other.key));
}

const isComputed = (key: string): boolean => isOfGroup(key) || isOfAttendance(key);

/** Null where it is about something that has neither groups nor members, such as a case. */
function committeeAskedFor({ committee, subject }: ListDeadlines): string | undefined | null {
  if (!subject) return committee || undefined;
  const [, of = null] = /^([^-]+)-\d{4}$/u.exec(subject) ?? [];
  return committee === undefined || committee === of ? of : null;
}

/** Of those that are computed. */
function isAfter(row: DeadlineRow, { due, key }: Cursor, given: ListDeadlines): boolean {
  if (row.due !== due) return inOrderOf(given, row.due, due) > 0;
  return isComputed(key) ? inOrderOf(given, row.key, key) > 0 : !isDescending(given.sort);
}

const inOrderOf = ({ sort }: ListDeadlines, one: string, other: string): number =>
  isDescending(sort) ? compare(other, one) : compare(one, other);

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
