import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { attendanceDeadlines } from './attendance-deadlines';
import { committeeAttendance, type CommitteeAttendanceRow } from './committee-attendance.read-model';
import { stateOn } from './deadlines.read-model';

type Happened = readonly [stream: string, type: string, data: object];

const elected = (member: string, from = '2022-01-01'): Happened => [
  'committee-GNU',
  'MemberElected',
  { member, name: member, party: 'region', seat: 'member', from, to: null },
];
const opened = (on: string, ...persons: string[]): Happened => [
  `meeting-GNU-${on}`,
  'MeetingOpened',
  { on, attendants: persons.map((person) => ({ person, servesFor: person })) },
];
const arrived = (on: string, person: string): Happened => [
  `meeting-GNU-${on}`,
  'AttendantArrived',
  { at: '10:00', attendant: { person, servesFor: person } },
];

const limitFrom = (from: string, percent: number): Happened => [
  'committee-GNU',
  'AttendanceLimitSet',
  { percent, from },
];

function rowOf(happened: readonly Happened[], committee = 'GNU'): CommitteeAttendanceRow {
  const rows = new Map<string, object | undefined>();
  const events = happened.map(([stream, type, data]) => recordedEvent({ stream, type, data }));
  foldInto(committeeAttendance, rows, events);
  return rows.get(committee) as CommitteeAttendanceRow;
}

const alarms = (happened: readonly Happened[], today: string) => attendanceDeadlines(rowOf(happened), today);

const states = (happened: readonly Happened[], today: string) =>
  alarms(happened, today).map((it) => [it.subject, it.note, stateOn(it, today)]);

const year = [elected('kim'), elected('lo'), opened('2022-02-21', 'kim', 'lo'), opened('2022-04-11', 'kim')];

describe('attendance below the limit', () => {
  it('§ 7: below 70 % of a year’s meetings is an alarm when the year is over: deadline.attendance', () => {
    expect(states(year, '2022-12-31')).toEqual([
      ['GNU-2022', 'kim, 2/2 (100 %)', 'met'],
      ['GNU-2022', 'lo, 1/2 (50 %)', 'open'],
    ]);
    expect(alarms(year, '2022-12-31')[1]).toMatchObject({ rule: 'deadline.attendance', due: '2022-12-31' });
    expect(states(year, '2023-01-01')[1]).toEqual(['GNU-2022', 'lo, 1/2 (50 %)', 'overdue']);
  });

  it('is that of the meetings held by the day on which one asks', () => {
    expect(states(year, '2022-03-01')).toEqual([
      ['GNU-2022', 'kim, 1/1 (100 %)', 'met'],
      ['GNU-2022', 'lo, 1/1 (100 %)', 'met'],
    ]);
  });

  it('counts who comes late, and only meetings since the election', () => {
    const late = [
      ...year,
      arrived('2022-04-11', 'lo'),
      elected('mio', '2022-06-01'),
      opened('2022-09-05', 'mio'),
    ];
    expect(states(late, '2022-10-01')).toEqual([
      ['GNU-2022', 'kim, 2/3 (67 %)', 'open'],
      ['GNU-2022', 'lo, 2/3 (67 %)', 'open'],
      ['GNU-2022', 'mio, 1/1 (100 %)', 'met'],
    ]);
  });

  it('is counted in each of two committees that meet on the same day and share a member', () => {
    const inHn: Happened[] = [
      ['committee-HN', elected('kim')[1], elected('kim')[2]],
      ['meeting-HN-2022-02-21', 'MeetingOpened', { on: '2022-02-21', attendants: [] }],
      ['meeting-HN-2022-02-21', 'AttendantArrived', arrived('2022-02-21', 'kim')[2]],
    ];
    const shared = [elected('kim'), opened('2022-02-21', 'kim'), ...inHn, opened('2022-04-11')];
    const notes = (committee: string) =>
      attendanceDeadlines(rowOf(shared, committee), '2022-12-31').map(({ subject, note }) => [subject, note]);
    expect(notes('GNU')).toEqual([['GNU-2022', 'kim, 1/2 (50 %)']]);
    expect(notes('HN')).toEqual([['HN-2022', 'kim, 1/1 (100 %)']]);
  });

  it('follows the limit that the committee has set', () => {
    const lower: Happened = limitFrom('2022-01-01', 50);
    expect(states([...year, lower], '2023-01-01')[1]).toEqual(['GNU-2022', 'lo, 1/2 (50 %)', 'met']);
  });

  it('is judged by the limit of its own year, whatever is set for later years', () => {
    const stricter = [limitFrom('2022-01-01', 50), limitFrom('2023-01-01', 90)];
    const next = [opened('2023-02-06', 'kim', 'lo'), opened('2023-04-03', 'kim')];
    expect(states([...year, ...stricter, ...next], '2024-01-01')).toEqual([
      ['GNU-2022', 'kim, 2/2 (100 %)', 'met'],
      ['GNU-2022', 'lo, 1/2 (50 %)', 'met'],
      ['GNU-2023', 'kim, 2/2 (100 %)', 'met'],
      ['GNU-2023', 'lo, 1/2 (50 %)', 'overdue'],
    ]);
  });

  it('is that of all who came for a part of the meeting, and of those who served in it', () => {
    const attendant = (person: string, servesFor: string | null) => ({ person, servesFor });
    const at = (type: string, data: object): Happened => ['meeting-GNU-2022-11-07', type, data];
    const row = rowOf([
      at('MeetingOpened', {
        on: '2023-01-09',
        attendants: [attendant('kim', 'kim'), attendant('lo', null)],
      }),
      at('AttendantArrived', { attendant: attendant('bo', 'bo') }),
      at('AttendantArrived', { attendant: attendant('ann', null) }),
      at('ServiceChanged', { person: 'lo', servesFor: 'kim' }),
      at('ServiceChanged', { person: 'bo', servesFor: null }),
    ]);
    expect(row.meetings).toEqual([
      {
        meeting: 'GNU-2022-11-07',
        on: '2023-01-09',
        attended: ['kim', 'lo', 'bo', 'ann'],
        served: ['kim', 'bo', 'lo'],
      },
    ]);
  });
});
