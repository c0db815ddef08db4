import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const of = (type: string, data: object) =>
  recordedEvent({ stream: 'supervision-GNU-2022', type, data: { inquiry: 'rullstolar', ...data } });
const made = of('InquiryMade', { by: 'Regionstyrelsen', question: 'Hur?', due: '2022-10-01' });

function fold(...events: ReturnType<typeof of>[]): DeadlineRow | undefined {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, [made, ...events]);
  return [...rows.values()][0] as DeadlineRow | undefined;
}

describe('the answer to an inquiry', () => {
  it('KL 6:11–12: unanswered after its day it is an alarm: deadline.inquiry', () => {
    const row = fold();
    expect(row).toMatchObject({ rule: 'deadline.inquiry', committee: 'GNU', note: 'Regionstyrelsen: Hur?' });
    expect(row && stateOn(row, '2022-10-02')).toBe('overdue');
  });

  it('is in time by the day to which it was moved', () => {
    const moved = of('InquiryDueMoved', { from: '2022-10-01', to: '2022-11-15' });
    const row = fold(moved, of('InquiryAnswered', { on: '2022-11-07', answer: 'Så.' }));
    expect(row).toMatchObject({ due: '2022-11-15', metOn: '2022-11-07', result: 'Så.' });
    expect(row && stateOn(row, '2022-12-01')).toBe('met');
  });

  it('is owed no more when the inquiry is withdrawn', () => {
    expect(fold(of('InquiryWithdrawn', { on: '2022-09-20' }))).toBeUndefined();
  });
});
