import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { paragraph, takenBack } from '../shared/testing/decision-events';
import { type DeadlineRow, deadlines } from './deadlines.read-model';

const fold = (...events: RecordedEvent[]): DeadlineRow[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return [...rows.values()].filter((row): row is DeadlineRow => row !== undefined);
};

const recorded = (data: Parameters<typeof paragraph>[0] = {}) =>
  recordedEvent({
    stream: 'minutes-GNU-2022',
    revision: 33,
    occurredAt: '2022-11-07T10:00:00.000Z',
    ...paragraph(data),
  });
const about = { case: 'GNU-2022-6', subject: 'GNU-2022-6', point: 1 };
const after = (type: string, data: object) =>
  recordedEvent({ stream: 'decision-GNU-2022-34', type, data: { ...about, ...data } });
const carriedOut = (reported: boolean) =>
  after('DecisionCarriedOut', { on: '2023-03-20', note: 'Klart', reported });
const report = after('ReportReceived', { on: '2023-04-03', result: 'Redovisad' });

const ofRule = (rule: string, ...events: RecordedEvent[]) => fold(...events).filter((it) => it.rule === rule);

describe('the deadlines of a decision', () => {
  it('stand under its case, else under its meeting, for each point that is due', () => {
    expect(fold(recorded())).toMatchObject([
      {
        rule: 'deadline.decision',
        subject: 'GNU-2022-6',
        item: 'GNU-2022-34.1',
        due: '2023-04-03',
        note: 'Utredningen redovisas',
        met: false,
      },
    ]);
    expect(fold(recorded({ case: null }))).toMatchObject([{ subject: 'GNU-2022-11-07' }]);
  });

  it('move when the point is assigned anew, and stay where no day is given', () => {
    const assigned = (due: string | null) =>
      after('ExecutionAssigned', { responsible: 'Lo Ek', due, what: 'Ny redovisning' });
    expect(fold(recorded(), assigned('2023-05'))).toMatchObject([
      { due: '2023-05-31', note: 'Ny redovisning' },
    ]);
    expect(fold(recorded(), assigned(null))).toMatchObject([{ due: '2023-04-03' }]);
  });

  it('are met when it is carried out, formally not carried out, or reported back', () => {
    for (const [event, on] of [
      [carriedOut(true), '2023-03-20'],
      [after('NotCarriedOut', { on: '2023-03-20' }), '2023-03-20'],
      [report, '2023-04-03'],
    ] as const)
      expect(ofRule('deadline.decision', recorded(), event)).toMatchObject([{ met: true, metOn: on }]);
  });

  it('are gone with a paragraph that is taken back, or a decision that does not hold any more', () => {
    const back = recordedEvent({ stream: 'meeting-GNU-2022-11-07', ...takenBack('GNU-2022-34') });
    expect(fold(recorded(), back)).toEqual([]);
    const superseded = after('DecisionSuperseded', { points: [1], by: 'GNU-2023-14', on: '2023-04-24' });
    expect(fold(recorded(), superseded)).toEqual([]);
    const annulled = after('AppealDecided', { points: [1], appeal: 'a', outcome: 'annulled' });
    expect(fold(recorded(), annulled)).toEqual([]);
  });

  it('ask for a report back within three months of what is carried out, unless it was reported before', () => {
    const [open] = ofRule('deadline.report-back', recorded(), carriedOut(false));
    expect(open).toMatchObject({ item: 'GNU-2022-34.1', due: '2023-06-20', met: false });
    expect(ofRule('deadline.report-back', recorded(), carriedOut(true))).toEqual([]);
    expect(ofRule('deadline.report-back', recorded(), carriedOut(false), report)).toMatchObject([
      { met: true, metOn: '2023-04-03' },
    ]);
  });

  it('ask the committee to decide on the report within three months', () => {
    const decided = after('ReportDecided', { on: '2023-04-24', paragraph: 'GNU-2023-14' });
    expect(ofRule('deadline.report-decision', recorded(), report)).toMatchObject([
      { due: '2023-07-03', note: 'Redovisad', met: false },
    ]);
    expect(ofRule('deadline.report-decision', recorded(), report, decided)).toMatchObject([
      { met: true, metOn: '2023-04-24' },
    ]);
  });

  it('KL 6:34, 6:38: of a citizens’ proposal are met by a paragraph that decides, until it is taken back', () => {
    const proposal = recordedEvent({
      stream: 'register-GNU-2022',
      revision: 5,
      type: 'CaseRegistered',
      data: {
        title: 'Hjälpmedel',
        caseType: 'Medborgarförslag',
        date: { kind: 'received', on: '2022-03-01' },
      },
    });
    const back = recordedEvent({ stream: 'meeting-GNU-2022-11-07', ...takenBack('GNU-2022-34') });
    const rule = 'deadline.citizens-proposal';
    expect(ofRule(rule, proposal, recorded())).toMatchObject([{ met: true, metOn: '2022-11-07' }]);
    expect(ofRule(rule, proposal, recorded({ outcome: 'tabled' }))).toMatchObject([{ met: false }]);
    expect(ofRule(rule, proposal, recorded(), back)).toMatchObject([{ met: false }]);
  });
});
