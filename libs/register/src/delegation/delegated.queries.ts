import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { IsDay, IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { DelegatedRow, type DelegatedState } from './delegated-list.read-model';
import { meetingAfter, MeetingDaysRow } from './meeting-days.read-model';
import { type NextMeeting } from './reporting.facts';

export type DelegatedItem = Omit<DelegatedRow, 'searchable' | 'sortKey'>;

const BY_DAY: ListOrder<DelegatedRow> = {
  columns: ['d.on', 'd.sortKey'],
  of: ({ on, sortKey }) => [on, sortKey],
};

/** By their days, the earliest first; the latest first with a hyphen. */
export const DELEGATED_ORDERS = ['day', '-day'] as const;

/** Delegated decisions in the order of their days. */
export class ListDelegatedDecisions extends PagedQuery<DelegatedItem> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() point?: string;
  @IsOptional() @IsString() by?: string;
  /** `GNU-2022-6` */
  @IsOptional() @IsString() case?: string;
  @IsOptional() @IsIn(['open', 'reported', 'posted', 'annulled']) state?: DelegatedState;
  /** Only those that end so. */
  @IsOptional() @IsIn(['reported', 'posted']) ends?: DelegatedRow['ends'];
  /** Only those made by this day. */
  @IsOptional() @IsDay() madeBy?: string;
  /** Words or parts of words, all of which must be found. */
  @IsOptional() @IsString() search?: string;
  @IsOneOf(DELEGATED_ORDERS) sort: (typeof DELEGATED_ORDERS)[number] = 'day';
}

export const listDelegatedDecisions = query(ListDelegatedDecisions, async (given, tables) => {
  const select = tables.getRepository(DelegatedRow).createQueryBuilder('d');
  for (const field of ['committee', 'year', 'point', 'by', 'case', 'state', 'ends'] as const)
    if (given[field] !== undefined) select.andWhere(`d.${field} = :${field}`, { [field]: given[field] });
  if (given.madeBy) select.andWhere('d.on <= :madeBy', { madeBy: given.madeBy });
  wordsOf(given.search).forEach((word, index) => {
    select.andWhere(`d.searchable LIKE :p${index}`, { [`p${index}`]: `%${word}%` });
  });
  inOrder(select, given, BY_DAY);
  const rows = await select.limit(given.limit + 1).getMany();
  return pageOf(rows, given.limit, { item: itemOf, cursor: placeIn(given, BY_DAY) });
});

const wordsOf = (search = ''): readonly string[] =>
  search
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => word.replaceAll(/[%_\\]/g, '\\$&'));

function itemOf({ searchable: _, sortKey: __, ...item }: DelegatedRow): DelegatedItem {
  return item;
}

/** One delegated decision by its key. */
export class ReadDelegatedDecision extends Query<DelegatedItem | undefined> {
  /** `GNU-2022-D5` */
  @IsString() decision!: string;
}

export const readDelegatedDecision = query(ReadDelegatedDecision, async ({ decision }, tables) => {
  const row = await tables.getRepository(DelegatedRow).findOneBy({ key: decision.trim() });
  return row ? itemOf(row) : undefined;
});

/** The first meeting of a committee after a day: open decisions are reported there. Null where none is known. */
export class ReadNextMeeting extends Query<NextMeeting | null> {
  @IsString() committee!: string;
  @IsDay() after!: string;
}

export const readNextMeeting = query(ReadNextMeeting, async ({ committee, after }, tables) => {
  const row = await tables.getRepository(MeetingDaysRow).findOneBy({ key: committee });
  return meetingAfter(row ?? undefined, after);
});
