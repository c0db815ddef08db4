import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { stateOn } from './deadlines.read-model';
import { groupDeadlines } from './group-deadlines';
import { groupMeetings, type GroupMeetingsRow } from './group-meetings.read-model';

function group(...happened: readonly (readonly [type: string, data: object])[]): GroupMeetingsRow {
  const rows = new Map<string, object | undefined>();
  const formed = ['GroupFormed', { name: 'Beredningsgruppen', minimumMeetings: 4 }] as const;
  const events = [formed, ...happened].map(([type, data]) =>
    recordedEvent({
      stream: 'committee-GNU',
      type,
      occurredAt: '2022-03-01T08:00:00.000Z',
      data: { group: 'beredning', ...data },
    }),
  );
  foldInto(groupMeetings, rows, events);
  return rows.get('GNU|beredning') as GroupMeetingsRow;
}

const states = (row: GroupMeetingsRow, today: string) =>
  groupDeadlines(row, today).map((it) => [it.subject, it.note, stateOn(it, today)]);

describe('groups below their minimum', () => {
  it('§ 6: one that met too seldom in a year is an alarm when the year is over: deadline.group-meetings', () => {
    const row = group(['GroupMeetingsReported', { year: 2022, meetings: 3 }]);
    expect(groupDeadlines(row, '2022-06-01')).toMatchObject([
      { rule: 'deadline.group-meetings', committee: 'GNU', item: 'beredning', due: '2022-12-31' },
    ]);
    expect(states(row, '2022-12-31')).toEqual([['GNU-2022', 'Beredningsgruppen, 3/4', 'open']]);
    expect(states(row, '2023-01-01')).toEqual([
      ['GNU-2022', 'Beredningsgruppen, 3/4', 'overdue'],
      ['GNU-2023', 'Beredningsgruppen, 0/4', 'open'],
    ]);
  });

  it('a year of which nothing was ever reported is not forgotten', () => {
    expect(states(group(), '2024-02-01').map(([subject, , state]) => [subject, state])).toEqual([
      ['GNU-2022', 'overdue'],
      ['GNU-2023', 'overdue'],
      ['GNU-2024', 'open'],
    ]);
  });

  it('is in time when it met often enough, whenever that is reported, and by the latest report', () => {
    const row = group(
      ['GroupMeetingsReported', { year: 2022, meetings: 3 }],
      ['GroupMeetingsReported', { year: 2022, meetings: 4 }],
    );
    expect(states(row, '2023-04-01')[0]).toEqual(['GNU-2022', 'Beredningsgruppen, 4/4', 'met']);
  });

  it('owes what is laid down at the end of the year, and nothing where no number is', () => {
    const row = group(
      ['GroupChanged', { minimumMeetings: 2, from: '2022-07-01' }],
      ['GroupChanged', { minimumMeetings: null, from: '2023-01-01' }],
    );
    expect(states(row, '2023-04-01')).toEqual([['GNU-2022', 'Beredningsgruppen, 0/2', 'overdue']]);
  });

  it('owes nothing for the year in which it is dissolved, nor after', () => {
    const row = group(['GroupDissolved', { on: '2023-05-31' }]);
    expect(states(row, '2025-01-01')).toEqual([['GNU-2022', 'Beredningsgruppen, 0/4', 'overdue']]);
  });

  it('counts a year before it was recorded when meetings of it are reported', () => {
    const row = group(['GroupMeetingsReported', { year: 2021, meetings: 1 }]);
    expect(states(row, '2021-06-01')).toEqual([['GNU-2021', 'Beredningsgruppen, 1/4', 'open']]);
  });
});
