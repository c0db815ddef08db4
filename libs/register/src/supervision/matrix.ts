import { type PartialDay } from '../shared/partial-day';
import { type MeasureOfRow, type MeasuresRow } from './measures.read-model';

/** What auditors ask of each decision that calls for a measure. */
export const questions = ['measureDecided', 'reportedBack', 'reportDecided', 'needExamined'] as const;
export type Question = (typeof questions)[number];

export interface MatrixAnswer {
  readonly answer: 'yes' | 'no' | 'not-applicable';
  readonly on: PartialDay | null;
}

/** One point that calls for a measure, with an answer to each question. */
export interface MatrixItem extends Pick<MeasureOfRow, 'point' | 'text' | 'responsible' | 'due' | 'ended'> {
  readonly decision: string;
  readonly number: string | null;
  readonly day: string;
  readonly title: string;
  readonly case: string | null;
  readonly answers: Readonly<Record<Question, MatrixAnswer>>;
}

export type MatrixTotals = Readonly<
  Record<Question, { readonly yes: number; readonly no: number; readonly notApplicable: number }>
>;

const done = (on: PartialDay | null, isAsked = true): MatrixAnswer => {
  if (on !== null) return { answer: 'yes', on };
  return { answer: isAsked ? 'no' : 'not-applicable', on: null };
};

/** A point calls for a measure where somebody is to do something, or something is due. */
const callsForMeasure = ({ responsible, due }: MeasureOfRow): boolean => responsible !== null || due !== null;

/** The points of a decision that call for a measure. */
export function itemsOf(row: MeasuresRow): readonly MatrixItem[] {
  const { key: decision, number, day, title, case: inCase } = row;
  return row.points.filter(callsForMeasure).map((it) => {
    const { point, text, responsible, due, ended } = it;
    const about = { decision, number, day, title, case: inCase };
    return { ...about, point, text, responsible, due, ended, answers: answersOf(it) };
  });
}

/** Of what will not be done no report is asked; a source does not tell what the committee made of a report. */
function answersOf(it: MeasureOfRow): MatrixItem['answers'] {
  const isToBeReported = it.ended === null || it.ended === 'carried-out';
  const isFollowed = isToBeReported && it.point !== null;
  return {
    measureDecided: done(it.assignedOn, it.ended !== 'void'),
    reportedBack: done(it.reportedOn, isToBeReported),
    reportDecided: done(it.reportDecidedOn, isFollowed),
    needExamined: done(it.needExaminedOn, isFollowed),
  };
}

export function totalsOf(items: readonly MatrixItem[]): MatrixTotals {
  const count = (question: Question, wanted: MatrixAnswer['answer']): number =>
    items.filter(({ answers }) => answers[question].answer === wanted).length;
  const entries = questions.map((question) => {
    const notApplicable = count(question, 'not-applicable');
    return [question, { yes: count(question, 'yes'), no: count(question, 'no'), notApplicable }] as const;
  });
  return Object.fromEntries(entries) as MatrixTotals;
}
