import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { paragraph, takenBack } from '../shared/testing/decision-events';
import { itemsOf, type MatrixItem, totalsOf } from './matrix';
import { measures, type MeasuresRow } from './measures.read-model';

interface GivenEvent {
  readonly stream: string;
  readonly revision?: number;
  readonly type: string;
  readonly data: unknown;
}

const matrix = (...events: readonly GivenEvent[]): readonly MatrixItem[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(
    measures,
    rows,
    events.map((event) => recordedEvent({ ...event, occurredAt: '2022-12-01T09:00:00.000Z' })),
  );
  return [...rows.values()].flatMap((row) => (row ? itemsOf(row as MeasuresRow) : []));
};

const recorded = (data: Parameters<typeof paragraph>[0] = {}): GivenEvent => ({
  stream: 'minutes-GNU-2022',
  revision: 33,
  ...paragraph(data),
});
const after = (type: string, data: object): GivenEvent => ({
  stream: 'decision-GNU-2022-34',
  type,
  data: { point: 1, ...data },
});
const answers = (...events: readonly GivenEvent[]) => matrix(recorded(), ...events)[0]?.answers;

const no = { answer: 'no', on: null };
const none = { answer: 'not-applicable', on: null };
const yes = (on: string) => ({ answer: 'yes', on });

describe('the matrix of supervision', () => {
  it('holds each point that calls for a measure: where someone is responsible, or something is due', () => {
    expect(matrix(recorded())).toMatchObject([
      {
        decision: 'GNU-2022-34',
        number: '§ 34/2022',
        day: '2022-11-07',
        point: 1,
        responsible: 'Inköpschefen',
        due: '2023-04-03',
      },
    ]);
    const assigned = after('ExecutionAssigned', { point: 2, responsible: 'Lo Ek', due: null });
    expect(matrix(recorded(), assigned).map(({ point }) => point)).toEqual([1, 2]);
  });

  it('asks: measure decided? reported back? decision on the report? remaining need examined?', () => {
    expect(answers()).toEqual({
      measureDecided: yes('2022-11-07'),
      reportedBack: no,
      reportDecided: no,
      needExamined: no,
    });
    expect(
      answers(
        after('DecisionCarriedOut', { on: '2023-03-20' }),
        after('ReportReceived', { on: '2023-04-03' }),
        after('ReportDecided', { on: '2023-04-24' }),
        after('RemainingNeedExamined', { on: '2023-04-25' }),
      ),
    ).toEqual({
      measureDecided: yes('2022-11-07'),
      reportedBack: yes('2023-04-03'),
      reportDecided: yes('2023-04-24'),
      needExamined: yes('2023-04-25'),
    });
  });

  it('says no where something is due and nobody is responsible, until someone is', () => {
    const due = { on: '2023-04-03', what: 'Redovisning' };
    const points = [{ point: 1, text: 'Utredningen redovisas.', responsible: null, due, calls: null }];
    const assigned = after('ExecutionAssigned', { responsible: 'Lo Ek', due: '2023-04-03' });
    expect(matrix(recorded({ points }))[0]?.answers.measureDecided).toEqual(no);
    expect(matrix(recorded({ points }), assigned)[0]?.answers.measureDecided).toEqual(yes('2022-12-01'));
  });

  it('asks for no report on what will not be carried out, and for nothing where the decision does not hold', () => {
    expect(answers(after('NotCarriedOut', { on: '2023-04-03' }))).toEqual({
      measureDecided: yes('2022-11-07'),
      reportedBack: none,
      reportDecided: none,
      needExamined: none,
    });
    for (const type of ['DecisionSuperseded', 'AppealDecided'])
      expect(answers(after(type, { points: [1] }))).toMatchObject({ reportedBack: none });
    expect(answers(after('AppealDecided', { points: [] }))).toMatchObject({ reportedBack: no });
  });

  it('reads as the paragraph was corrected', () => {
    const correct = (field: string, to: string, point: number | null = null) =>
      after('ParagraphCorrected', { field, point, to });
    const corrections = [
      correct('heading', 'Bidrag till peruk'),
      correct('case', 'GNU-2022-7'),
      correct('point', 'Redovisas i april.', 1),
      correct('background', 'Ny bakgrund'),
    ];
    expect(matrix(recorded(), ...corrections)).toMatchObject([
      { title: 'Bidrag till peruk', case: 'GNU-2022-7', text: 'Redovisas i april.' },
    ]);
  });

  it('has nothing of a paragraph that is taken back', () => {
    const back = { stream: 'meeting-GNU-2022-11-07', ...takenBack('GNU-2022-34') };
    expect(matrix(recorded(), back)).toEqual([]);
  });

  it('asks of a decision that a source tells only what a source can tell', () => {
    const stream = 'meeting-GNU-2022-11-07';
    const data = {
      decision: 'peruk',
      decidedOn: '2022-11',
      title: 'Perukbidrag',
      text: 'Utreds.',
      case: null,
    };
    const due = { on: '2023-04-03', what: 'Utredningen redovisas' };
    const told = { stream, type: 'DecisionRecorded', data: { ...data, responsible: null, due } };
    const back = { stream, type: 'DecisionReportedBack', data: { decision: 'peruk', on: '2023-04-03' } };
    expect(matrix(told)).toMatchObject([
      {
        decision: 'GNU-2022-11-07#peruk',
        number: null,
        point: null,
        answers: { measureDecided: no, reportedBack: no, reportDecided: none, needExamined: none },
      },
    ]);
    expect(matrix(told, back)[0]?.answers.reportedBack).toEqual(yes('2023-04-03'));
    expect(matrix({ ...told, data: { ...data, responsible: null, due: null } })).toEqual([]);
  });

  it('counts the answers to each question', () => {
    const items = matrix(
      recorded(),
      { ...recorded(), revision: 34 },
      after('ReportReceived', { on: '2023-04-03' }),
    );
    expect(totalsOf(items)).toEqual({
      measureDecided: { yes: 2, no: 0, notApplicable: 0 },
      reportedBack: { yes: 1, no: 1, notApplicable: 0 },
      reportDecided: { yes: 0, no: 2, notApplicable: 0 },
      needExamined: { yes: 0, no: 2, notApplicable: 0 },
    });
  });
});
