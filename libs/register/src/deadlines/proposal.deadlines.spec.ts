import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { paragraph } from '../shared/testing/decision-events';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const rule = 'deadline.citizens-proposals-report';
const registered = recordedEvent({
  stream: 'register-GNU-2022',
  revision: 5,
  type: 'CaseRegistered',
  data: { caseType: 'Medborgarförslag', title: 'Hjälpmedel', date: { kind: 'received', on: '2022-03-01' } },
});
const reported = recordedEvent({
  stream: 'supervision-GNU-2022',
  type: 'CitizensProposalsReported',
  data: { year: 2022, on: '2022-12-12', undecided: ['GNU-2022-6'] },
});

function fold(...events: (typeof registered)[]): DeadlineRow | undefined {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, [registered, ...events]);
  return rows.get(`${rule}|GNU-2022-6`) as DeadlineRow | undefined;
}

describe('a citizens’ proposal that is not decided', () => {
  it('KL 6:34: is an alarm when the assembly was not told of it in the year: deadline.citizens-proposals-report', () => {
    const row = fold();
    expect(row).toMatchObject({ rule: 'deadline.citizens-proposals-report', due: '2022-12-31' });
    expect(row && stateOn(row, '2023-01-01')).toBe('overdue');
    expect(fold(reported)).toMatchObject({ due: '2023-12-31', met: false });
  });

  it('need not be told of once it is decided', () => {
    const decided = recordedEvent({ stream: 'minutes-GNU-2022', revision: 33, ...paragraph() });
    expect(fold(decided)).toMatchObject({ met: true, metOn: '2022-11-07' });
  });
});
