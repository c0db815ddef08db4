import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsOptional, IsString } from 'class-validator';
import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { IsDay } from '../shared/fields';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { AGE_CLASSES, type AgeClass, ageClassOf, ageInDays, limitsOn } from './case-age';
import { CaseListRow, IS_OPEN } from './case-list.read-model';

/** What last happened in a case: its event, and when. */
export interface LastEntry {
  readonly type: string;
  readonly data: unknown;
  readonly occurredAt: string;
  readonly occurredOn: string | null;
}

/** An open case on the list of balance. */
export interface BalanceItem extends Pick<
  CaseListRow,
  'key' | 'committee' | 'number' | 'title' | 'publicTitle' | 'secrecy' | 'status' | 'handler' | 'since'
> {
  readonly days: number;
  readonly ageClass: AgeClass;
  readonly last: LastEntry | null;
}

/** Open cases (*balanslista*), oldest first, with their age on a day and what last happened in them. */
export class ListOpenCases extends PagedQuery<BalanceItem> {
  @IsDay() today!: string;
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsString() handler?: string;
}

export const listOpenCases = query(ListOpenCases, async (given, tables) => {
  const select = openCases(given, tables).select(
    ['key', 'committee', 'number', 'title', 'publicTitle', 'secrecy', 'status', 'handler', 'since'].map(
      (column) => `c.${column}`,
    ),
  );
  if (given.after) {
    const [since, key] = cursorValues(given.after, 2);
    select.andWhere('(c.since, c.key) > (:since, :key)', { since, key });
  }
  const rows = await select
    .orderBy('c.since')
    .addOrderBy('c.key')
    .limit(given.limit + 1)
    .getMany();
  const last = await lastEntries(
    rows.slice(0, given.limit).map(({ key }) => key),
    tables,
  );
  return pageOf(rows, given.limit, {
    item: ({ key, ...row }): BalanceItem => ({
      key,
      ...row,
      days: ageInDays(row.since, given.today),
      ageClass: ageClassOf(row.since, given.today),
      last: last.get(key) ?? null,
    }),
    cursor: ({ since, key }) => [since, key],
  });
});

/** How many cases a handler of a committee has open; nobody where no handler is named. */
export interface BalanceOfHandler {
  readonly committee: string;
  readonly handler: string | null;
  readonly cases: number;
  readonly byAge: Readonly<Record<AgeClass, number>>;
}

/** The open cases counted by committee, handler and age. */
export class ReadBalance extends Query<readonly BalanceOfHandler[]> {
  @IsDay() today!: string;
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsString() handler?: string;
}

export const readBalance = query(ReadBalance, async (given, tables) => {
  const limits = limitsOn(given.today);
  const select = openCases(given, tables)
    .select('c.committee', 'committee')
    .addSelect('c.handler', 'handler')
    .addSelect('count(*)::int', 'cases');
  AGE_CLASSES.forEach((ageClass, index) => {
    const [younger, older] = [limits[index - 1], limits[index]];
    const bounds = [younger && `c.since <= :l${index - 1}`, older && `c.since > :l${index}`].filter(Boolean);
    select.addSelect(`count(*) FILTER (WHERE ${bounds.join(' AND ')})::int`, ageClass);
  });
  limits.forEach((limit, index) => select.setParameter(`l${index}`, limit));
  const rows = await select
    .groupBy('c.committee')
    .addGroupBy('c.handler')
    .orderBy('c.committee')
    .addOrderBy('c.handler')
    .getRawMany<Omit<BalanceOfHandler, 'byAge'> & Record<AgeClass, number>>();
  return rows.map((row) => ({
    committee: row.committee,
    handler: row.handler,
    cases: row.cases,
    byAge: Object.fromEntries(AGE_CLASSES.map((it) => [it, row[it]])) as Record<AgeClass, number>,
  }));
});

function openCases(
  { committee, handler }: Pick<ReadBalance, 'committee' | 'handler'>,
  tables: EntityManager,
): SelectQueryBuilder<CaseListRow> {
  const select = tables.getRepository(CaseListRow).createQueryBuilder('c').where(`c.${IS_OPEN}`);
  if (committee !== undefined) select.andWhere('c.committee = :committee', { committee });
  if (handler !== undefined) select.andWhere('c.handler = :handler', { handler });
  return select;
}

/** One look into the file of each case for its last entry, in one statement. */
async function lastEntries(
  keys: readonly string[],
  tables: EntityManager,
): Promise<ReadonlyMap<string, LastEntry>> {
  const rows = await tables.query<(LastEntry & { readonly key: string })[]>(
    `SELECT k.key, e.type, e.data, e."occurredAt", e."occurredOn" FROM unnest($1::text[]) AS k(key)
     CROSS JOIN LATERAL (SELECT * FROM case_entry WHERE "case" = k.key
       ORDER BY "occurredAt" DESC, position DESC LIMIT 1) AS e`,
    [keys],
  );
  return new Map(rows.map(({ key, ...entry }) => [key, entry]));
}
