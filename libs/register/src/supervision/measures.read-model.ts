import { dayOf, readModel } from '@diarium/event-store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DecisionEvents } from '../decisions/decision.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { type MinutesEvents } from '../minutes/paragraph.events';
import { type SittingEvents } from '../minutes/sitting.events';
import { decisionKey, decisionNumber } from '../shared/decision-key';
import { firstDay, type PartialDay } from '../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../shared/streams';

/** One point of a decision, as far as it calls for a measure. */
export interface MeasureOfRow {
  /** Null for a decision that a source tells: it has no points. */
  readonly point: number | null;
  readonly text: string;
  readonly responsible: string | null;
  readonly due: PartialDay | null;
  /** The day on which someone became responsible, as far as that is known. */
  readonly assignedOn: PartialDay | null;
  /** `void`: replaced or annulled, so that nothing is to be done any more. */
  readonly ended: 'carried-out' | 'not-carried-out' | 'void' | null;
  readonly reportedOn: string | null;
  readonly reportDecidedOn: string | null;
  readonly needExaminedOn: string | null;
}

/** What one decision calls for, and what was made of it. */
@Entity('measures')
export class MeasuresRow {
  /** `GNU-2022-34`, or `GNU-2022-11-07#mtp` where a source gives no number. */
  @PrimaryColumn('text') key!: string;
  @Column('text') committee!: string;
  @Column('int') year!: number;
  /** The first day on which it can have been made. */
  @Column('text') day!: string;
  /** `§ 34/2022`; null where the source gives none. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) case!: string | null;
  @Column('jsonb') points!: readonly MeasureOfRow[];
}

type Events = Pick<MeetingEvents, 'DecisionRecorded' | 'DecisionReportedBack'> &
  Pick<MinutesEvents, 'ParagraphRecorded'> &
  Pick<SittingEvents, 'ParagraphTakenBack'> &
  Pick<
    DecisionEvents,
    | 'ParagraphCorrected'
    | 'ExecutionAssigned'
    | 'DecisionCarriedOut'
    | 'NotCarriedOut'
    | 'ReportReceived'
    | 'ReportDecided'
    | 'RemainingNeedExamined'
    | 'DecisionSuperseded'
    | 'AppealDecided'
  >;

type Row = MeasuresRow | undefined;
type Changes = Partial<MeasureOfRow>;

const change = (row: Row, concerns: (point: MeasureOfRow) => boolean, changes: Changes): Row =>
  row && { ...row, points: row.points.map((it) => (concerns(it) ? { ...it, ...changes } : it)) };

const onPoint = (row: Row, point: number, changes: Changes): Row =>
  change(row, (it) => it.point === point, changes);

const voided = (row: Row, { data: { points } }: { data: { points: readonly number[] } }): Row =>
  change(row, ({ point }) => point !== null && points.includes(point), { ended: 'void' });

export const measures = readModel<Events>()<MeasuresRow>({
  name: 'measures',
  version: 1,
  row: MeasuresRow,
  indexes: ['CREATE INDEX ON {table} (committee, year, day, key)'],
  keys: ({ type, stream, revision, data }) => {
    if (type === 'ParagraphRecorded') return [paragraphKey(stream, revision)];
    if (type === 'ParagraphTakenBack') return [data.paragraph];
    if (type === 'DecisionRecorded' || type === 'DecisionReportedBack')
      return [`${keyOf(stream)}#${data.decision}`];
    return [keyOf(stream)];
  },
  project: {
    DecisionRecorded: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      ...placeInTime(data.decidedOn),
      number: null,
      title: data.title,
      case: data.case,
      points: [measureOf(null, data, data.decidedOn)],
    }),
    DecisionReportedBack: (row, { data: { on } }) => change(row, () => true, { reportedOn: on }),
    ParagraphRecorded: (_, { stream, data }, key) => ({
      key,
      committee: committeeOf(stream),
      ...placeInTime(data.on),
      number: decisionNumber(key),
      title: data.heading,
      case: data.case,
      points: data.points.map((point) => measureOf(point.point, point, data.on)),
    }),
    ParagraphTakenBack: () => undefined,
    ParagraphCorrected: (row, { data: { field, point, to } }) => {
      if (field === 'point' && point !== null) return onPoint(row, point, { text: to });
      if (field === 'case') return row && { ...row, case: to };
      return row && field === 'heading' ? { ...row, title: to } : row;
    },
    ExecutionAssigned: (row, { data: { point, responsible, due }, occurredAt }) =>
      onPoint(row, point, { responsible, due, assignedOn: dayOf(occurredAt) }),
    DecisionCarriedOut: (row, { data: { point } }) => onPoint(row, point, { ended: 'carried-out' }),
    NotCarriedOut: (row, { data: { point } }) => onPoint(row, point, { ended: 'not-carried-out' }),
    ReportReceived: (row, { data: { point, on } }) => onPoint(row, point, { reportedOn: on }),
    ReportDecided: (row, { data: { point, on } }) => onPoint(row, point, { reportDecidedOn: on }),
    RemainingNeedExamined: (row, { data: { point, on } }) => onPoint(row, point, { needExaminedOn: on }),
    DecisionSuperseded: voided,
    AppealDecided: voided,
  },
});

const paragraphKey = (stream: string, revision: number): string =>
  decisionKey({
    committee: committeeOf(stream),
    year: yearOf(stream),
    kind: 'paragraph',
    number: revision + 1,
  });

const placeInTime = (on: PartialDay) => ({ day: firstDay(on), year: Number(on.slice(0, 4)) });

interface Recorded {
  readonly text: string;
  readonly responsible: string | null;
  readonly due: { readonly on: PartialDay } | null;
}

function measureOf(point: number | null, { text, responsible, due }: Recorded, on: PartialDay): MeasureOfRow {
  return {
    point,
    text,
    responsible,
    due: due?.on ?? null,
    assignedOn: responsible === null ? null : on,
    ended: null,
    reportedOn: null,
    reportDecidedOn: null,
    needExaminedOn: null,
  };
}
