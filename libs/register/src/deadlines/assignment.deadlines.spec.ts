import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const fold = (...events: RecordedEvent[]): DeadlineRow[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return [...rows.values()].filter((row): row is DeadlineRow => row !== undefined);
};

const on = (type: string, data: object) =>
  recordedEvent({ stream: 'assignment-GNU-tillganglighet', type, data });
const issued = (due: string | null) => on('AssignmentIssued', { title: 'Tillgänglighet', due, case: null });

describe('deadlines of assignments', () => {
  it('KL 6:5: one that is not carried out by its day is an alarm: deadline.assignment', () => {
    const [row] = fold(issued('2023-04'));
    expect(row).toMatchObject({
      rule: 'deadline.assignment',
      subject: 'GNU-tillganglighet',
      committee: 'GNU',
      due: '2023-04-30',
    });
    expect(row && stateOn(row, '2023-05-01')).toBe('overdue');
    const done = on('AssignmentCompleted', { case: null, on: '2023-05-10', result: 'Klart' });
    const [late] = fold(issued('2023-04'), done);
    expect(late && stateOn(late, '2023-05-11')).toBe('late');
  });

  it('is due on the day to which it was moved, also where it had none', () => {
    const moved = on('AssignmentDueMoved', { from: null, to: '2023-06-30', title: 'Tillgänglighet' });
    expect(fold(issued(null))).toEqual([]);
    expect(fold(issued(null), moved)).toMatchObject([{ due: '2023-06-30', note: 'Tillgänglighet' }]);
    expect(fold(issued('2023-04'), moved)).toMatchObject([{ due: '2023-06-30' }]);
  });

  it('ends when it is written off', () => {
    expect(fold(issued('2023-04'), on('AssignmentWrittenOff', { case: null, on: '2023-01-01' }))).toEqual([]);
  });
});
