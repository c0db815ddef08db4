import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { memberItems, members, type MemberRow } from './members.read-model';
import { type CommitteeDraft, elected } from './testing/committee-events';

const fold = (...drafts: readonly CommitteeDraft[]): MemberRow[] => {
  const rows = new Map<string, object | undefined>();
  const events = drafts.map((draft) => recordedEvent({ stream: 'committee-GNU', ...draft }));
  foldInto(members, rows, events);
  return [...rows.values()] as MemberRow[];
};
const serving = (on: string | undefined, ...drafts: readonly CommitteeDraft[]) =>
  fold(...drafts).flatMap((row) => memberItems(row, on));

const life: CommitteeDraft[] = [
  elected('kim', 'berg', { seat: 'substitute', from: '2019-01-01', to: '2022-12-31' }),
  elected('kim', 'berg', { name: 'Kim Ek' }),
  { type: 'OfficeTaken', data: { office: 'chair', member: 'kim', from: '2023-01-01', to: '2026-12-31' } },
  elected('lo', 'berg', { seat: 'substitute', to: null }),
];

describe('the members in the view', () => {
  it('shows who serves on a day, in which seat and office', () => {
    expect(serving('2022-12-31', ...life)).toMatchObject([
      { member: 'kim', seat: 'substitute', offices: [] },
    ]);
    expect(serving('2023-01-01', ...life)).toMatchObject([
      { member: 'kim', seat: 'member', offices: [{ office: 'chair' }] },
      { member: 'lo', seat: 'substitute', offices: [] },
    ]);
    expect(serving('2027-01-01', ...life)).toMatchObject([{ member: 'lo' }]);
  });

  it('ends the term and office of one who leaves, and keeps the earlier terms', () => {
    const left: CommitteeDraft[] = [
      { type: 'OfficeLeft', data: { office: 'chair', member: 'kim', on: '2025-08-31' } },
      { type: 'MemberLeft', data: { member: 'kim', on: '2025-08-31' } },
    ];
    expect(serving('2025-09-01', ...life, ...left)).toMatchObject([{ member: 'lo' }]);
    expect(serving(undefined, ...life, ...left).filter(({ member }) => member === 'kim')).toMatchObject([
      { seat: 'substitute', to: '2022-12-31', offices: [] },
      { seat: 'member', to: '2025-08-31', offices: [{ office: 'chair', to: '2025-08-31' }] },
    ]);
  });

  it('has one row for each person, with the name of the latest election', () => {
    expect(fold(...life).map(({ key, name }) => [key, name])).toEqual([
      ['GNU/kim', 'Kim Ek'],
      ['GNU/lo', 'lo'],
    ]);
  });
});
