import { type RecordedEvent } from '@diarium/event-store';
import { decisionReference, isDecisionKey } from '../shared/decision-key';
import { committeeOf, keyOf, yearOf } from '../shared/streams';

/** What is numbered: a committee's cases, paragraphs and delegated decisions of a year, and the documents of a case. */
export type SeriesKind = 'case' | 'paragraph' | 'delegated' | 'document';

/** `GNU-2022/case`, or `GNU-2022-6/document`. */
export const seriesKey = (of: string, kind: SeriesKind): string => `${of}/${kind}`;

/** The series that a numbering stream fills: `register-GNU-2022` → `GNU-2022/case`. */
export const seriesOfStream = (stream: string, kind: SeriesKind): string => seriesKey(keyOf(stream), kind);

/** A number in its series. */
export interface NumberIn {
  readonly series: string;
  readonly number: number;
}

/** The number that an event took by its place in the stream. */
export const byPlace = (
  { stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>,
  kind: SeriesKind,
): NumberIn => ({ series: seriesOfStream(stream, kind), number: revision + 1 });

/** The number of a decision by its key; undefined for what is no such key. */
export function ofDecision(key: string): NumberIn | undefined {
  if (!isDecisionKey(key)) return undefined;
  const { committee, year, kind, number } = decisionReference(key);
  return { series: seriesKey(`${committee}-${year}`, kind), number };
}

/** The number of a case by its stream: `case-GNU-2022-6`. */
export const ofCase = (stream: string): NumberIn => ({
  series: seriesKey(`${committeeOf(stream)}-${yearOf(stream)}`, 'case'),
  number: Number(keyOf(stream).split('-')[2] ?? Number.NaN),
});

/** What a series is about: committee, year, kind, and the case whose documents it numbers. */
export function seriesReference(series: string) {
  const [of = '', kind = ''] = series.split('/');
  const [committee = '', year = '', serial = '0'] = of.split('-');
  return {
    committee,
    year: Number(year),
    kind: kind as SeriesKind,
    case: kind === 'document' ? of : null,
    serial: kind === 'document' ? Number(serial) : 0,
  };
}
