import { evolveWith } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { attendanceOf } from './attendance.facts';
import { membersFacts } from './members.facts';
import { type CommitteeDraft, elected } from './testing/committee-events';

const facts = (...drafts: CommitteeDraft[]) =>
  evolveWith(
    membersFacts,
    membersFacts.initial,
    drafts.map((draft) => recordedEvent({ stream: 'committee-GNU', ...draft })),
  );
const kim = elected('kim', 'berg');
const lo = elected('lo', 'berg', { seat: 'substitute' });
const meetingOn = (on: string, ...attended: string[]) => ({ on, attended, served: attended });

describe('attendance', () => {
  it('counts the meetings to which an elected person came, of those held in the term', () => {
    const meetings = [
      meetingOn('2023-02-01', 'kim', 'lo'),
      meetingOn('2023-05-01', 'kim'),
      meetingOn('2023-09-01'),
      meetingOn('2023-11-01', 'kim'),
    ];
    const left: CommitteeDraft = { type: 'MemberLeft', data: { member: 'lo', on: '2023-06-30' } };
    expect(attendanceOf(meetings, facts(kim, lo, left), 70)).toMatchObject([
      { person: 'kim', meetings: 4, attended: 3, served: 3, share: 75, low: false },
      { person: 'lo', seat: 'substitute', meetings: 2, attended: 1, share: 50, low: false },
    ]);
  });

  it('below the limit is flagged for a member, never for a substitute', () => {
    const meetings = [
      meetingOn('2023-02-01', 'kim'),
      meetingOn('2023-05-01', 'kim'),
      meetingOn('2023-09-01'),
    ];
    const low = (limit: number) => attendanceOf(meetings, facts(kim, lo), limit).map((item) => item.low);
    expect(low(70)).toEqual([true, false]);
    expect(low(66)).toEqual([false, false]);
  });

  it('counts one who was a substitute first and a member then in each seat', () => {
    const first = elected('kim', 'berg', { seat: 'substitute', to: '2023-06-30' });
    const then = elected('kim', 'berg', { from: '2023-07-01' });
    const meetings = [meetingOn('2023-02-01'), meetingOn('2023-09-01', 'kim')];
    expect(attendanceOf(meetings, facts(first, then), 70)).toMatchObject([
      { seat: 'substitute', meetings: 1, attended: 0 },
      { seat: 'member', meetings: 1, attended: 1 },
    ]);
  });
});
