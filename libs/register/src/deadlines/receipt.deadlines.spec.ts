import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { delegatedDecision, paragraph, takenBack } from '../shared/testing/decision-events';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const inMinutes = (data: Parameters<typeof paragraph>[0]) =>
  recordedEvent({ stream: 'minutes-GNU-2022', revision: 33, ...paragraph(data) });
const received = (stream: string, subject: string) =>
  recordedEvent({
    stream,
    type: 'DecisionReceived',
    data: { case: null, subject, party: 'Kim Ek', on: '2022-11-20', lastDay: '2022-12-12' },
  });

const fold = (...events: ReturnType<typeof received>[]): DeadlineRow[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return [...rows.values()].filter((row): row is DeadlineRow =>
    Boolean(row && (row as DeadlineRow).rule === 'deadline.receipt'),
  );
};

describe('the day on which a party got a decision', () => {
  it('FL 33, 44: is to be recorded within four weeks where the decision is appealed under FL: deadline.receipt', () => {
    const [row] = fold(inMinutes({ appeal: 'FL' }));
    expect(row).toMatchObject({ subject: 'GNU-2022-6', item: 'GNU-2022-34', due: '2022-12-05' });
    expect(row && stateOn(row, '2022-12-06')).toBe('overdue');
    expect(fold(inMinutes({ appeal: 'KL 13' }), inMinutes({ appeal: 'FL', outcome: 'tabled' }))).toEqual([]);
  });

  it('meets it, for a delegated decision as well', () => {
    const paragraphs = fold(inMinutes({ appeal: 'FL' }), received('decision-GNU-2022-34', 'GNU-2022-6'));
    expect(paragraphs).toMatchObject([{ met: true, metOn: '2022-11-20', result: 'Kim Ek' }]);
    const made = recordedEvent({
      stream: 'delegated-GNU-2022',
      revision: 4,
      ...delegatedDecision({ appeal: 'FL', case: null }),
    });
    expect(fold(made)).toMatchObject([{ subject: 'GNU-2022', item: 'GNU-2022-D5', due: '2022-11-17' }]);
    expect(fold(made, received('decision-GNU-2022-D5', 'GNU-2022'))).toMatchObject([{ met: true }]);
  });

  it('is not waited for when the paragraph is taken back', () => {
    const back = recordedEvent({ stream: 'meeting-GNU-2022-11-07', ...takenBack('GNU-2022-34') });
    expect(fold(inMinutes({ appeal: 'FL' }), back)).toEqual([]);
  });
});
