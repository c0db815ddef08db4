import { readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RegisterEvents } from '../cases/case.events';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type DocumentEvents } from '../documents/document.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { gapsIn, holds, type Range, withNumber } from './ranges';
import { byPlace, type NumberIn, type SeriesKind, seriesOfStream, seriesReference } from './series-key';

/** One series: which of its numbers the log has taken, and whether that is all of them, each once. */
@Entity('number_series')
export class NumberSeriesRow {
  /** `GNU-2022/case`, `GNU-2022-6/document` */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('text') kind!: SeriesKind;
  /** The case whose documents are numbered. */
  @Column('text', { nullable: true }) case!: string | null;
  @Column('int') serial!: number;
  @Column('int') first!: number;
  @Column('int') last!: number;
  /** How many numbers are taken; a double counts once. */
  @Column('int') count!: number;
  @Column('jsonb') ranges!: readonly Range[];
  /** Numbers that were taken more than once. */
  @Column('jsonb') doubles!: readonly number[];
  /** Gaps and doubles. */
  @Column('int') findings!: number;
}

type NumberingEvents = Pick<RegisterEvents, 'CaseRegistered'> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<DelegationEvents, 'DelegatedDecisionMade'> &
  Pick<DocumentEvents, 'DocumentRegistered'>;

const kinds: Record<keyof NumberingEvents, SeriesKind> = {
  CaseRegistered: 'case',
  ParagraphRecorded: 'paragraph',
  DelegatedDecisionMade: 'delegated',
  DocumentRegistered: 'document',
};

export const numberSeries = readModel<NumberingEvents>()<NumberSeriesRow>({
  name: 'number-series',
  version: 1,
  row: NumberSeriesRow,
  indexes: [
    'CREATE INDEX ON {table} (committee, year, kind, serial) INCLUDE (count, findings)',
    'CREATE INDEX ON {table} (committee, year) WHERE findings > 0',
  ],
  keys: ({ type, stream }) => [seriesOfStream(stream, kinds[type])],
  project: {
    CaseRegistered: (row, event) => taken(row, byPlace(event, 'case')),
    ParagraphRecorded: (row, event) => taken(row, byPlace(event, 'paragraph')),
    DelegatedDecisionMade: (row, event) => taken(row, byPlace(event, 'delegated')),
    DocumentRegistered: (row, { stream, data }) =>
      taken(row, { series: seriesOfStream(stream, 'document'), number: data.document }),
  },
});

function taken(row: NumberSeriesRow | undefined, { series, number }: NumberIn): NumberSeriesRow {
  const before = row ?? begun(series, number);
  if (holds(before.ranges, number)) return withFindings({ ...before, doubles: [...before.doubles, number] });
  return withFindings({
    ...before,
    first: Math.min(before.first, number),
    last: Math.max(before.last, number),
    count: before.count + 1,
    ranges: withNumber(before.ranges, number),
  });
}

const begun = (series: string, number: number): NumberSeriesRow => ({
  key: series,
  ...seriesReference(series),
  first: number,
  last: number,
  count: 0,
  ranges: [],
  doubles: [],
  findings: 0,
});

const withFindings = (row: NumberSeriesRow): NumberSeriesRow => ({
  ...row,
  findings: gapsIn(row.ranges).length + row.doubles.length,
});
