import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const fold = (...events: RecordedEvent[]): DeadlineRow | undefined => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return [...rows.values()][0] as DeadlineRow | undefined;
};
const onMeeting = (day: string, type: string, on: string) =>
  recordedEvent({ stream: `meeting-GNU-${day}`, type, data: { on } });

describe('the attestation of minutes', () => {
  it('KL 5:69: is due fourteen days after the meeting, and late when it comes after', () => {
    const opened = onMeeting('2022-11-07', 'MeetingOpened', '2022-11-07');
    const open = fold(opened);
    expect(open).toMatchObject({ rule: 'deadline.attestation', section: 'KL 5:69', due: '2022-11-21' });
    expect(open && stateOn(open, '2022-11-22')).toBe('overdue');
    const inTime = fold(opened, onMeeting('2022-11-07', 'MinutesAttested', '2022-11-21'));
    expect(inTime && stateOn(inTime, '2023-01-01')).toBe('met');
    const late = fold(opened, onMeeting('2022-11-07', 'MinutesAttested', '2022-11-22'));
    expect(late && stateOn(late, '2023-01-01')).toBe('late');
  });

  it.each([
    ['2022-12-20', '2023-01-03'],
    ['2024-02-19', '2024-03-04'],
    ['2023-02-19', '2023-03-05'],
    ['2022-03-20', '2022-04-03'],
  ])('KL 5:69: of %s is due %s, over the turn of the year, leap days and summer time', (on, due) => {
    expect(fold(onMeeting(on, 'MeetingOpened', on))).toMatchObject({ due });
  });
});
