import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { meetingCalendar, type MeetingRow } from './meeting-calendar.read-model';
import { cancelled, decided, held, type MeetingDraft, planned, subject } from './testing/meeting-events';

const fold = (...drafts: readonly MeetingDraft[]): MeetingRow => {
  const rows = new Map<string, object | undefined>();
  const metadata = { actor: 'a', role: 'r', commandId: 'c', correlationId: 'c', causationId: null };
  foldInto(
    meetingCalendar,
    rows,
    drafts.map((draft) =>
      recordedEvent({
        stream: 'meeting-GNU-2022-11-07',
        ...draft,
        metadata: { ...metadata, reason: 'För få anmälda' },
      }),
    ),
  );
  return rows.get('GNU-2022-11-07') as MeetingRow;
};
const moved = (to: string): MeetingDraft => ({
  type: 'MeetingMoved',
  data: { from: '2022-11-07', to, starts: '10:00', ends: null, mode: null, place: null },
});

describe('a meeting in the calendar', () => {
  it('stands as it was planned', () => {
    expect(fold(planned())).toMatchObject({
      committee: 'GNU',
      status: 'planned',
      year: 2022,
      day: '2022-11-07',
      planYear: 2022,
      when: '2022-11-07',
      starts: '09:30',
      ends: '12:00',
      plannedMode: 'digital',
      subjects: [subject],
      heldOn: null,
      decisions: 0,
    });
  });

  it('shows beside the plan how it was held, what it dealt with, and how many decisions it made', () => {
    const matter = { key: 'a', title: 'A', case: null, planned: null };
    const later: MeetingDraft = { type: 'MatterDealtWith', data: { matter: { ...matter, key: 'b' } } };
    const row = fold(
      planned(),
      held({ mode: 'physical', place: 'Göviken', dealtWith: [matter], note: 'Rundvisning' }),
      later,
      decided(),
      decided({ decision: 'svar' }),
    );
    expect(row).toMatchObject({
      status: 'held',
      plannedMode: 'digital',
      heldMode: 'physical',
      heldPlace: 'Göviken',
      heldOn: '2022-11-07',
      note: 'Rundvisning',
      decisions: 2,
    });
    expect(row.dealtWith.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('keeps its place in the calendar when a source gives only the month in which it was held', () => {
    expect(fold(planned(), held({ on: '2022-11' }))).toMatchObject({ day: '2022-11-07', heldOn: '2022-11' });
    expect(fold(planned({ when: '2022' }), held())).toMatchObject({ day: '2022-11-07', year: 2022 });
    expect(fold(planned({ when: '2022' }))).toMatchObject({ day: '2022-01-01' });
  });

  it('takes its place in another year when it is moved there, and keeps what it was planned for', () => {
    expect(fold(planned(), moved('2023-01-09'))).toMatchObject({
      status: 'moved',
      plannedFor: '2022-11-07',
      when: '2023-01-09',
      starts: '10:00',
      ends: null,
      day: '2023-01-09',
      year: 2023,
      planYear: 2022,
    });
  });

  it('shows its notice, its further subjects, and why it was cancelled', () => {
    const row = fold(
      planned(),
      { type: 'MeetingCalled', data: { noticeOn: '2022-10-31' } },
      { type: 'SubjectAdded', data: { subject: { ...subject, key: 'budget' } } },
    );
    expect(row).toMatchObject({ status: 'called', noticeOn: '2022-10-31', cancelledBecause: null });
    expect(row.subjects.map(({ key }) => key)).toEqual(['upphandlingar', 'budget']);
    expect(fold(planned(), cancelled)).toMatchObject({
      status: 'cancelled',
      cancelledBecause: 'För få anmälda',
    });
  });

  it('has no plan when it is an extra one', () => {
    const unknown = { starts: null, ends: null, mode: null, place: null };
    expect(fold({ type: 'ExtraMeetingAnnounced', data: { when: '2022-11-07', ...unknown } })).toMatchObject({
      status: 'planned',
      planYear: null,
      subjects: [],
    });
  });
});
