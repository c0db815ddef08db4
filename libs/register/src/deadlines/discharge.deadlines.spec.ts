import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const onReport = (type: string, data: object) => recordedEvent({ stream: 'report-GNU-2022', type, data });
const delivered = onReport('ReportDelivered', { kind: 'annual', on: '2023-02-20', dateMissing: null });
const decided = (assembly: string, left: readonly string[], on: string) =>
  onReport('DischargeDecided', { assembly, granted: true, on, left });

function fold(...events: ReturnType<typeof onReport>[]): DeadlineRow | undefined {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return rows.get('deadline.discharge|GNU-2022') as DeadlineRow | undefined;
}

describe('discharge for the year', () => {
  it('KL 5:24: that is not decided on before the end of June is an alarm: deadline.discharge', () => {
    const row = fold(delivered);
    expect(row).toMatchObject({ rule: 'deadline.discharge', section: 'KL 5:24, 9:35', due: '2023-06-30' });
    expect(row && stateOn(row, '2023-07-01')).toBe('overdue');
  });

  it('KL 9:35: is met when the last of the assemblies has decided', () => {
    const first = decided('region', ['bracke'], '2023-06-13');
    expect(fold(delivered, first)).toMatchObject({ met: false });
    const last = decided('bracke', [], '2023-06-19');
    expect(fold(delivered, first, last)).toMatchObject({ met: true, metOn: '2023-06-19' });
  });
});
