import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsArray, IsBoolean, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { type SelectQueryBuilder } from 'typeorm';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { LogEntryRow } from './log-entries.read-model';

/** Events of the log, the latest first. */
export class SearchLog extends PagedQuery<LogEntryRow> {
  @IsOptional() @IsString() @MaxLength(200) actor?: string;
  /** `CaseClosed` */
  @IsOptional() @IsString() @MaxLength(200) type?: string;
  /** What the stream is of: `case`, `meeting` … */
  @IsOptional() @IsString() @MaxLength(200) kind?: string;
  @IsOptional() @IsString() @MaxLength(200) committee?: string;
  /** ISO instants in UTC between which it was recorded, both included. */
  @IsOptional() @IsISO8601() since?: string;
  @IsOptional() @IsISO8601() until?: string;
  /** The earliest first instead. */
  @IsOptional() @IsBoolean() oldestFirst?: boolean;
}

const EQUAL = ['actor', 'type', 'kind', 'committee'] as const;

export const searchLog = query(SearchLog, async (given, tables) => {
  const select = tables.getRepository(LogEntryRow).createQueryBuilder('e');
  for (const field of EQUAL) if (given[field] !== undefined) select.andWhere(`e.${field} = :${field}`, given);
  recordedWithin(select, given);
  const [beyond, order] = given.oldestFirst ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
  if (given.after) {
    const [position] = cursorValues(given.after, 1);
    select.andWhere(`e.position ${beyond} :position`, { position });
  }
  const rows = await select
    .orderBy('e.position', order)
    .limit(given.limit + 1)
    .getMany();
  return pageOf(rows, given.limit, { item: (row) => row, cursor: ({ position }) => [position] });
});

/** Times of recording and positions run alike, so a time is where its positions begin or end. */
function recordedWithin(select: SelectQueryBuilder<LogEntryRow>, { since, until }: SearchLog): void {
  const edge = (order: string, condition: string): string =>
    select
      .subQuery()
      .select('t.position')
      .from(LogEntryRow, 't')
      .where(`t.recordedAt ${condition}`)
      .orderBy('t.recordedAt', order as 'ASC')
      .addOrderBy('t.position', order as 'ASC')
      .limit(1)
      .getQuery();
  const instant = (given: string): string => new Date(given).toISOString();
  if (since !== undefined)
    select.andWhere(`e.position >= ${edge('ASC', '>= :since')}`, { since: instant(since) });
  if (until !== undefined)
    select.andWhere(`e.position <= ${edge('DESC', '<= :until')}`, { until: instant(until) });
}

/** Everything that was set going together with some events: by the same command, or by what followed from it. */
export class ListCorrelated extends Query<readonly LogEntryRow[]> {
  @IsArray() @IsString({ each: true }) correlations!: readonly string[];
}

/** More than anybody reads; one command sets off a handful. */
const AT_MOST = 5000;

export const listCorrelated = query(ListCorrelated, ({ correlations }, tables) =>
  tables
    .getRepository(LogEntryRow)
    .createQueryBuilder('e')
    .where('e.correlationId = ANY(:correlations)', { correlations: [...new Set(correlations)] })
    .orderBy('e.position')
    .limit(AT_MOST)
    .getMany(),
);
