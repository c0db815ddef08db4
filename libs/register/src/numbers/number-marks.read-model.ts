import { dayOf, type RecordedEvent, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseEvents } from '../cases/case.events';
import { type DelegationEvents } from '../delegation/delegation.events';
import { type DocumentEvents } from '../documents/document.events';
import { type SittingEvents } from '../minutes/sitting.events';
import {
  byPlace,
  type NumberIn,
  ofCase,
  ofDecision,
  type SeriesKind,
  seriesOfStream,
  seriesReference,
} from './series-key';

/** Why a number is not an ordinary one. */
export type NumberMark = 'annulled' | 'taken-back' | 'missing-particulars';

/** A number that is taken and stands out; ordinary ones have no row. */
@Entity('number_mark')
export class NumberMarkRow {
  /** `GNU-2022/case/42` */
  @PrimaryColumn('text') key!: string;
  @Column('text') series!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  @Column('text') kind!: SeriesKind;
  @Column('int') number!: number;
  @Column('text') mark!: NumberMark;
  @Column('text', { nullable: true }) because!: string | null;
  /** The day on which it came to stand out. */
  @Column('text') on!: string;
}

type MarkingEvents = Pick<CaseEvents, 'CaseRegistered' | 'CaseAnnulled'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  Pick<DelegationEvents, 'DelegatedDecisionAnnulled'> &
  Pick<DocumentEvents, 'DocumentRegistered' | 'DocumentAnnulled'>;

interface Marked extends NumberIn {
  readonly mark: NumberMark;
  readonly because: string | null;
}

type Marks = {
  readonly [Name in keyof MarkingEvents]: (
    event: RecordedEvent<Name, MarkingEvents[Name]>,
  ) => Marked | undefined;
};

const because = ({ metadata }: Pick<RecordedEvent, 'metadata'>): string | null => metadata.reason ?? null;

const marks: Marks = {
  CaseRegistered: (event) => incomplete(byPlace(event, 'case'), event.data.missing),
  CaseAnnulled: (event) => ({ ...ofCase(event.stream), mark: 'annulled', because: because(event) }),
  ParagraphTakenBack: (event) => {
    const number = ofDecision(event.data.paragraph);
    return number && { ...number, mark: 'taken-back', because: because(event) };
  },
  DelegatedDecisionAnnulled: (event) => {
    const number = ofDecision(event.stream.slice('decision-'.length));
    return number && { ...number, mark: 'annulled', because: because(event) };
  },
  DocumentRegistered: ({ stream, data }) => incomplete(ofDocument(stream, data), data.missing),
  DocumentAnnulled: (event) => ({
    ...ofDocument(event.stream, event.data),
    mark: 'annulled',
    because: because(event),
  }),
};

const ofDocument = (stream: string, { document }: { document: number }): NumberIn => ({
  series: seriesOfStream(stream, 'document'),
  number: document,
});

const incomplete = (number: NumberIn, missing: { because: string } | null): Marked | undefined =>
  missing === null ? undefined : { ...number, mark: 'missing-particulars', because: missing.because };

const markOf = (event: RecordedEvent): Marked | undefined =>
  (marks[event.type as keyof Marks] as (event: RecordedEvent) => Marked | undefined)(event);

const keyOfMark = ({ series, number }: NumberIn): string => `${series}/${number}`;

// The latest mark stands: what is annulled is that, whatever it lacked before.
function project(row: NumberMarkRow | undefined, event: RecordedEvent): NumberMarkRow | undefined {
  const marked = markOf(event);
  if (!marked) return row;
  const { series, number, mark, because: reason } = marked;
  const { committee, year, kind } = seriesReference(series);
  const on = dayOf(event.occurredAt);
  return { key: keyOfMark(marked), series, committee, year, kind, number, mark, because: reason, on };
}

export const numberMarks = readModel<MarkingEvents>()<NumberMarkRow>({
  name: 'number-marks',
  version: 1,
  row: NumberMarkRow,
  indexes: [
    'CREATE INDEX ON {table} (series, number)',
    'CREATE INDEX ON {table} (committee, year, kind, mark)',
  ],
  keys: (event) => {
    const marked = markOf(event);
    return marked ? [keyOfMark(marked)] : [];
  },
  project: {
    CaseRegistered: project,
    CaseAnnulled: project,
    ParagraphTakenBack: project,
    DelegatedDecisionAnnulled: project,
    DocumentRegistered: project,
    DocumentAnnulled: project,
  },
});
