import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsBoolean, IsString } from 'class-validator';
import { type EntityManager, In } from 'typeorm';
import { IsYear } from '../shared/fields';
import { cursorValues, type Page, PagedQuery, pageOf } from '../shared/page';
import { accountFor, type NumberRange } from './account';
import { NumberMarkRow, type NumberMark } from './number-marks.read-model';
import { NumberSeriesRow } from './number-series.read-model';
import { gapsIn } from './ranges';
import { type SeriesKind } from './series-key';

/** A gap or a double: something that a series must not have. */
export interface NumberFinding {
  readonly series: string;
  readonly kind: SeriesKind;
  readonly case: string | null;
  readonly state: 'gap' | 'double';
  readonly from: number;
  readonly to: number;
}

/** Of one series, or of the documents of all cases together. */
export interface NumberCounts {
  readonly kind: SeriesKind;
  /** How many series are counted: one, or one for each case with documents. */
  readonly series: number;
  readonly count: number;
  readonly marks: Readonly<Record<NumberMark, number>>;
  readonly findings: number;
}

export interface SeriesAccount extends NumberCounts {
  /** `GNU-2022/case` */
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** Every number of a committee and year, by series, and whether they are all there, each once. */
export interface NumbersAccount {
  readonly committee: string;
  readonly year: number;
  /** Cases, paragraphs and delegated decisions, as far as there are any. */
  readonly series: readonly SeriesAccount[];
  readonly documents: NumberCounts;
  /** True where no series has a gap or a double. */
  readonly complete: boolean;
  /** The first hundred. */
  readonly findings: readonly NumberFinding[];
}

/** Accounts for the numbers of a committee and year. */
export class ReadNumbers extends Query<NumbersAccount> {
  @IsString() committee!: string;
  @IsYear() year!: number;
}

const FINDINGS_SHOWN = 100;

export const readNumbers = query(ReadNumbers, async ({ committee, year }, tables) => {
  const all = tables.getRepository(NumberSeriesRow);
  const own: SeriesKind[] = ['case', 'paragraph', 'delegated'];
  // One after the other: a reader's views stand on one connection.
  const rows = await all.findBy({ committee, year, kind: In(own) });
  const documents = await documentCounts(tables, committee, year);
  const marks = await marksOf(tables, committee, year);
  const faulty = await all
    .createQueryBuilder('s')
    .where('s.committee = :committee AND s.year = :year AND s.findings > 0', { committee, year })
    .orderBy('s.key')
    .limit(FINDINGS_SHOWN)
    .getMany();
  const series = rows
    .sort((one, other) => own.indexOf(one.kind) - own.indexOf(other.kind))
    .map((row) => seriesAccount(row, marks(row.kind)));
  return {
    committee,
    year,
    series,
    documents: { ...documents, marks: marks('document') },
    complete: faulty.length === 0,
    findings: faulty.flatMap(findingsIn).slice(0, FINDINGS_SHOWN),
  };
});

type Marks = NumberCounts['marks'];

const seriesAccount = (row: NumberSeriesRow, marks: Marks): SeriesAccount => ({
  key: row.key,
  kind: row.kind,
  series: 1,
  first: row.first,
  last: row.last,
  count: row.count,
  marks,
  findings: row.findings,
});

async function documentCounts(tables: EntityManager, committee: string, year: number) {
  const counted = await tables
    .getRepository(NumberSeriesRow)
    .createQueryBuilder('s')
    .select('count(*)::int', 'series')
    .addSelect('coalesce(sum(s.count), 0)::int', 'count')
    .addSelect('coalesce(sum(s.findings), 0)::int', 'findings')
    .where(`s.committee = :committee AND s.year = :year AND s.kind = 'document'`, { committee, year })
    .getRawOne<{ series: number; count: number; findings: number }>();
  return { kind: 'document' as const, series: 0, count: 0, findings: 0, ...counted };
}

async function marksOf(tables: EntityManager, committee: string, year: number) {
  const counted = await tables
    .getRepository(NumberMarkRow)
    .createQueryBuilder('m')
    .select('m.kind', 'kind')
    .addSelect('m.mark', 'mark')
    .addSelect('count(*)::int', 'count')
    .where('m.committee = :committee AND m.year = :year', { committee, year })
    .groupBy('m.kind')
    .addGroupBy('m.mark')
    .getRawMany<{ kind: SeriesKind; mark: NumberMark; count: number }>();
  return (kind: SeriesKind): Marks => {
    const of = (mark: NumberMark): number =>
      counted.find((it) => it.kind === kind && it.mark === mark)?.count ?? 0;
    return {
      annulled: of('annulled'),
      'taken-back': of('taken-back'),
      'missing-particulars': of('missing-particulars'),
    };
  };
}

function findingsIn({ key, kind, case: inCase, ranges, doubles }: NumberSeriesRow): readonly NumberFinding[] {
  const of = { series: key, kind, case: inCase };
  return [
    ...gapsIn(ranges).map(([from, to]) => ({ ...of, state: 'gap' as const, from, to })),
    ...doubles.map((number) => ({ ...of, state: 'double' as const, from: number, to: number })),
  ];
}

/** The numbers of one series, those that follow each other in the same state together. */
export class ListNumbers extends PagedQuery<NumberRange> {
  /** `GNU-2022/case`, `GNU-2022-6/document` */
  @IsString() series!: string;
}

export const listNumbers = query(ListNumbers, async ({ series, after, limit }, tables) => {
  const row = await tables.getRepository(NumberSeriesRow).findOneBy({ key: series });
  if (!row) return { items: [], next: null };
  const start = after === undefined ? 0 : Number(cursorValues(after, 1)[0]);
  const marks = await tables
    .getRepository(NumberMarkRow)
    .createQueryBuilder('m')
    .where('m.series = :series AND m.number > :start', { series, start })
    .orderBy('m.number')
    .limit(limit + 1)
    .getMany();
  // A page reaches as far as its last number that stands out, the last page to the end of the series.
  const { items, next } = pageOf(marks, limit, { item: (mark) => mark, cursor: ({ number }) => [number] });
  const end = next === null ? row.last : (items.at(-1)?.number ?? row.last);
  return { items: accountFor(row, items, [start + 1, end]), next };
});

/** The series of documents of a committee’s cases of a year, in the order of the cases. */
export class ListDocumentSeries extends PagedQuery<DocumentSeriesItem> {
  @IsString() committee!: string;
  @IsYear() year!: number;
  /** Only those with a gap or a double. */
  @IsBoolean() findingsOnly = false;
}

export type DocumentSeriesItem = Pick<
  NumberSeriesRow,
  'key' | 'case' | 'first' | 'last' | 'count' | 'findings'
>;

export const listDocumentSeries = query(
  ListDocumentSeries,
  async (given, tables): Promise<Page<DocumentSeriesItem>> => {
    const { committee, year } = given;
    const select = tables
      .getRepository(NumberSeriesRow)
      .createQueryBuilder('s')
      .where(`s.committee = :committee AND s.year = :year AND s.kind = 'document'`, { committee, year });
    if (given.findingsOnly) select.andWhere('s.findings > 0');
    if (given.after) select.andWhere('s.serial > :serial', { serial: cursorValues(given.after, 1)[0] });
    const rows = await select
      .orderBy('s.serial')
      .limit(given.limit + 1)
      .getMany();
    return pageOf(rows, given.limit, {
      item: ({ key, case: inCase, first, last, count, findings }) => ({
        key,
        case: inCase,
        first,
        last,
        count,
        findings,
      }),
      cursor: ({ serial }) => [serial],
    });
  },
);
