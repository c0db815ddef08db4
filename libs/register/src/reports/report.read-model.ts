import { query, readModel } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IsOneOf } from '../shared/fields';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { type PartialDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';
import { REPORT_KINDS, type ReportEvents, type ReportKind } from './report.events';
import { streamOfReport } from './report.stream';

/** A report on a year or half-year, with what it states. */
@Entity('report')
export class ReportRow {
  /** `GNU-2022`, `GNU-2022-half-year` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('text') kind!: ReportKind;
  @Column('text') title!: string;
  @Column('text') status!: 'draft' | 'delivered';
  /** The day on which it was handed over, as far as a source gives it. */
  @Column('text', { nullable: true }) deliveredOn!: PartialDay | null;
  @Column('text', { nullable: true }) dateMissing!: string | null;
  @Column('jsonb') statements!: readonly ReportEvents['StatementMade'][];
  /** What the assemblies decided on discharge. */
  @Column('jsonb') discharges!: readonly Omit<ReportEvents['DischargeDecided'], 'left'>[];
  @Column('jsonb') figures!: readonly ReportEvents['FigureReported'][];
}

export const report = readModel<ReportEvents>()<ReportRow>({
  name: 'report',
  version: 2,
  row: ReportRow,
  indexes: ['CREATE INDEX ON {table} (year DESC, key)'],
  keys: ({ stream }) => [keyOf(stream)],
  project: {
    ReportDrafted: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      year: yearOf(stream),
      kind: data.kind,
      title: data.title,
      status: 'draft',
      deliveredOn: null,
      dateMissing: null,
      statements: [],
      figures: [],
      discharges: [],
    }),
    StatementMade: (row, { data }) => row && { ...row, statements: [...row.statements, data] },
    FigureReported: (row, { data }) => row && { ...row, figures: [...row.figures, data] },
    DischargeDecided: (row, { data: { left: _, ...decided } }) =>
      row && { ...row, discharges: [...row.discharges, decided] },
    ReportDelivered: (row, { data: { on, dateMissing } }) =>
      row && { ...row, status: 'delivered', deliveredOn: on, dateMissing },
  },
});

/** A report with its statements and figures; none where it was never begun. */
export class ReadReport extends Query<ReportRow | undefined> {
  @IsString() committee!: string;
  @IsInt() year!: number;
  @IsOneOf(REPORT_KINDS) kind: ReportKind = 'annual';
}

export const readReport = query(ReadReport, async (given, tables) => {
  const row = await tables.getRepository(ReportRow).findOneBy({ key: keyOf(streamOfReport(given)) });
  return row ?? undefined;
});

export type ReportItem = Omit<ReportRow, 'statements' | 'figures' | 'discharges'>;

/** Reports, newest year first. */
export class ListReports extends PagedQuery<ReportItem> {
  @IsOptional() @IsString() committee?: string;
  @IsOptional() @IsInt() year?: number;
  @IsOptional() @IsString() kind?: string;
}

export const listReports = query(ListReports, async (given, tables) => {
  const columns = ['key', 'committee', 'year', 'kind', 'title', 'status', 'deliveredOn', 'dateMissing'];
  const select = tables
    .getRepository(ReportRow)
    .createQueryBuilder('r')
    .select(columns.map((column) => `r.${column}`));
  for (const field of ['committee', 'year', 'kind'] as const)
    if (given[field] !== undefined) select.andWhere(`r.${field} = :${field}`, { [field]: given[field] });
  if (given.after) {
    const [before, key] = cursorValues(given.after, 2);
    select.andWhere('(r.year < :before OR (r.year = :before AND r.key > :key))', { before, key });
  }
  const rows = await select
    .orderBy('r.year', 'DESC')
    .addOrderBy('r.key')
    .limit(given.limit + 1)
    .getMany();
  return pageOf<ReportItem, ReportItem>(rows, given.limit, {
    item: (row) => row,
    cursor: ({ year, key }) => [year, key],
  });
});
