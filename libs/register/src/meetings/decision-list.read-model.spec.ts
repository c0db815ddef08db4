import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { decisionList, type DecisionRow } from './decision-list.read-model';
import { decided, type MeetingDraft } from './testing/meeting-events';

const fold = (...drafts: readonly MeetingDraft[]): DecisionRow[] => {
  const rows = new Map<string, object | undefined>();
  const stream = 'meeting-GNU-2022-11-07';
  foldInto(
    decisionList,
    rows,
    drafts.map((draft) => recordedEvent({ stream, ...draft })),
  );
  return [...rows.values()] as DecisionRow[];
};

describe('a decision in the list', () => {
  it('stands with its meeting, its case and how long it is valid', () => {
    expect(fold(decided())).toMatchObject([
      {
        key: 'GNU-2022-11-07#mtp',
        committee: 'GNU',
        meeting: 'GNU-2022-11-07',
        case: 'GNU-2022-3',
        decidedOn: '2022-11-07',
        year: 2022,
        paragraph: null,
        validFrom: '2023-01-01',
        validTo: '2024-12-31',
        dueOn: null,
        dueBy: null,
      },
    ]);
  });

  it('is due by the last day of what is known, and says what', () => {
    expect(fold(decided({ due: { on: '2026-02', what: 'Hostmaskiner' } }))).toMatchObject([
      { dueOn: '2026-02', dueBy: '2026-02-28', dueWhat: 'Hostmaskiner' },
    ]);
  });

  it('shows when it was dispatched and to whom, and when it was reported back', () => {
    const about = { decision: 'mtp', case: 'GNU-2022-3' };
    const rows = fold(
      decided(),
      decided({ decision: 'svar', decidedOn: '2022' }),
      { type: 'DecisionDispatched', data: { ...about, on: '2022-11-14', recipients: ['Länets kommuner'] } },
      { type: 'DecisionReportedBack', data: { ...about, on: '2023-04-03', result: 'Redovisad' } },
    );
    expect(rows).toMatchObject([
      {
        dispatchedOn: '2022-11-14',
        recipients: ['Länets kommuner'],
        reportedBackOn: '2023-04-03',
        result: 'Redovisad',
      },
      { decision: 'svar', day: '2022-01-01', dispatchedOn: null, reportedBackOn: null },
    ]);
  });
});
