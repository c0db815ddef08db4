import { type RecordedEvent } from '@diarium/event-store';
import { numberMarks, type NumberMarkRow } from '@diarium/register';
import { type BundledSeries } from '@diarium/verifier';

/** Events that take a number: the kind of series, and where the number stands. */
const taking = {
  CaseRegistered: { kind: 'case', by: 'place' },
  ParagraphRecorded: { kind: 'paragraph', by: 'place' },
  DelegatedDecisionMade: { kind: 'delegated', by: 'place' },
  DocumentRegistered: { kind: 'document', by: 'document' },
} as const;

type Taking = keyof typeof taking;

/** Types of all events that say something of a number. */
export const numberingTypes: readonly string[] = [
  ...Object.keys(taking),
  ...Object.keys(numberMarks.project),
].filter((type, at, all) => all.indexOf(type) === at);

/** Beginnings of the streams that can say something of the numbers of a committee and year. */
export function numberingStreams(committee: string, year: number): readonly string[] {
  const of = `${committee}-${year}`;
  return [
    `register-${of}`,
    `minutes-${of}`,
    `delegated-${of}`,
    `case-${of}-`,
    `decision-${of}-`,
    `meeting-${of}`,
  ];
}

/** What the events say of the series that they fill, by the folds of the account of numbers. */
export function seriesIn(events: readonly RecordedEvent[]): readonly BundledSeries[] {
  const series = new Map<string, BundledSeries>();
  const marks = new Map<string, { row: NumberMarkRow; event: string }>();
  for (const event of events) {
    if (event.type in taking) take(series, event);
    const project = numberMarks.project[event.type];
    if (!project) continue;
    for (const key of numberMarks.keys(event)) {
      const row = project(marks.get(key)?.row, event, key) as NumberMarkRow | undefined;
      if (row) marks.set(key, { row, event: event.id });
    }
  }
  return [...series.values()].map((one) => ({
    ...one,
    marks: [...marks.values()]
      .filter(({ row }) => row.series === one.key)
      .map(({ row: { number, mark, because }, event }) => ({ number, mark, because, event })),
  }));
}

function take(series: Map<string, BundledSeries>, { type, stream, revision, data }: RecordedEvent): void {
  const { kind, by } = taking[type as Taking];
  const key = `${stream.slice(stream.indexOf('-') + 1)}/${kind}`;
  const number = by === 'place' ? revision + 1 : Number((data as Readonly<Record<string, unknown>>)[by]);
  const known = series.get(key) ?? { key, stream, type, by, last: 0, marks: [] };
  series.set(key, { ...known, last: Math.max(known.last, number) });
}
