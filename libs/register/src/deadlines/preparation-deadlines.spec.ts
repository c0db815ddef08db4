import { foldInto } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const on = (type: string, data: object) => recordedEvent({ stream: 'meeting-GNU-2022-11-07', type, data });
const fold = (...events: ReturnType<typeof on>[]): DeadlineRow[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return [...rows.values()].filter((row): row is DeadlineRow => row !== undefined);
};
const hni = { code: 'HNI', name: 'Inlämning', due: '2022-10-21', doneOn: null };
const scheduled = (changes: object = {}) =>
  on('PreparationScheduled', {
    steps: [hni],
    notice: { by: '2022-10-31', sentOn: null },
    dropped: [],
    ...changes,
  });

describe('the deadlines of a meeting’s preparation', () => {
  it('KL 6:17: a notice within the committee’s own period is in time, later is late', () => {
    const [, notice] = fold(scheduled(), on('MeetingCalled', { noticeOn: '2022-10-31' }));
    expect(notice).toMatchObject({ rule: 'deadline.notice', section: 'KL 6:17', due: '2022-10-31' });
    expect(notice && stateOn(notice, '2022-11-30')).toBe('met');
    const [, late] = fold(scheduled(), on('MeetingCalled', { noticeOn: '2022-11-01' }));
    expect(late && stateOn(late, '2022-11-30')).toBe('late');
    const [, none] = fold(scheduled());
    expect(none && stateOn(none, '2022-11-01')).toBe('overdue');
  });

  it('a notice is no deadline where the committee has set no period', () => {
    expect(fold(scheduled({ steps: [], notice: null }))).toEqual([]);
    expect(fold(on('MeetingCalled', { noticeOn: '2022-11-01' }))).toEqual([]);
  });

  it('each step is a deadline of its own, met when it is done', () => {
    const [open] = fold(scheduled());
    expect(open).toMatchObject({ rule: 'deadline.preparation', item: 'HNI', note: 'Inlämning', met: false });
    const [done] = fold(scheduled(), on('PreparationStepDone', { code: 'HNI', on: '2022-10-24' }));
    expect(done && stateOn(done, '2022-11-30')).toBe('late');
  });

  it('they move with the meeting; what is done stays done, what no longer leads to it is dropped', () => {
    const moved = scheduled({
      steps: [{ ...hni, due: '2022-10-28', doneOn: '2022-10-24' }],
      notice: { by: '2022-11-07', sentOn: null },
    });
    expect(fold(scheduled(), moved)).toMatchObject([
      { due: '2022-10-28', met: true, metOn: '2022-10-24' },
      { due: '2022-11-07', met: false },
    ]);
    expect(fold(scheduled(), scheduled({ steps: [], notice: null, dropped: ['HNI'] }))).toEqual([]);
  });

  it('a meeting that is moved after its notice wants a new one', () => {
    const called = on('MeetingCalled', { noticeOn: '2022-10-25' });
    const again = scheduled({ notice: { by: '2022-11-07', sentOn: null } });
    expect(fold(scheduled(), called, again)[1]).toMatchObject({ due: '2022-11-07', met: false });
    const kept = scheduled({ notice: { by: '2022-10-28', sentOn: '2022-10-25' } });
    expect(fold(scheduled(), called, kept)[1]).toMatchObject({ met: true, metOn: '2022-10-25' });
  });
});
