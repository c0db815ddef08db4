import { query } from '@diarium/event-store';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { IsOneOf } from '../shared/fields';
import { placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { plainRows } from '../shared/plain-rows';
import { type CaseListItem, CaseListRow } from './case-list.read-model';
import { type CaseWays, narrowInOrder } from './case-ways';
import { matchWordsOfCase } from './case-words.read-model';

/** By when they were registered, or by the day on which they were received or drawn up; the latest first with a hyphen. */
export const CASE_ORDERS = ['-registered', 'registered', '-date', 'date'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

const BY_REGISTRATION: CaseWays = {
  columns: ['c.position'],
  of: ({ position }) => [position],
  ways: [
    ['committee', 'year'],
    ['handler'],
    ['year'],
    ['caseType'],
    ['committee', 'status'],
    ['committee'],
    ['status'],
  ],
};

/** As the indexes have it: a case whose day is not known comes before all others. */
const BY_DAY: CaseWays = {
  columns: [`coalesce(c.date, '')`, 'c.position'],
  of: ({ date, position }) => [date ?? '', position],
  ways: [['committee']],
};

/** Cases, newest first unless `sort` says otherwise. `search` finds words in any form and parts of words. */
export class ListCases extends PagedQuery<CaseListItem> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() status?: string;
  @IsOptional() @IsString() handler?: string;
  @IsOptional() @IsString() caseType?: string;
  @IsOptional() @IsString() search?: string;
  @IsOneOf(CASE_ORDERS) sort: CaseOrder = '-registered';
}

export const listCases = query(ListCases, async (given, tables) => {
  const select = tables.getRepository(CaseListRow).createQueryBuilder('c');
  const order = given.sort.endsWith('date') ? BY_DAY : BY_REGISTRATION;
  narrowInOrder(select, given, order);
  if (given.search) matchWordsOfCase(select, given.search);
  const rows = await plainRows(tables, select.limit(given.limit + 1));
  return pageOf(rows, given.limit, { item: (row) => row, cursor: placeIn(given, order) });
});
