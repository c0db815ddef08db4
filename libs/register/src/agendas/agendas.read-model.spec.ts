import { foldInto, type ReadModel } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { agendas, type AgendaRow } from './agendas.read-model';
import { notices, type NoticeRow } from './notices.read-model';
import { added, type AgendaDraft, cancelled, issued, item, meeting } from './testing/agenda-events';

const fold = (model: ReadModel, ...drafts: AgendaDraft[]): object[] => {
  const rows = new Map<string, object | undefined>();
  const reason = 'Utgår';
  const events = drafts.map((draft, revision) => {
    const event = recordedEvent({ stream: `meeting-${meeting}`, revision, ...draft });
    return { ...event, metadata: { ...event.metadata, reason } };
  });
  foldInto(model, rows, events);
  return [...rows.values()].filter((row) => row !== undefined);
};
const agenda = (...drafts: AgendaDraft[]) => fold(agendas, ...drafts)[0] as AgendaRow;
const step = { code: 'HNI', name: 'Inlämning', due: '2022-10-21', doneOn: null };

describe('an agenda in the view', () => {
  it('has its items in order, those withdrawn with the reason, and every version', () => {
    const row = agenda(
      added('a', 1),
      added('b', 1),
      issued(1, item('b'), item('a')),
      { type: 'AgendaItemMoved', data: { item: 'a', to: 1 } },
      { type: 'AgendaItemWithdrawn', data: { item: 'b' } },
      cancelled,
    );
    expect(row).toMatchObject({
      key: meeting,
      committee: 'GNU',
      items: [item('a')],
      withdrawn: [{ item: 'b', heading: 'Budget', on: '2022-01-01', reason: 'Utgår' }],
      versions: [{ version: 1, on: '2022-01-01', items: [item('b'), item('a')] }],
    });
  });

  it('shows how the meeting is prepared', () => {
    const scheduled: AgendaDraft = {
      type: 'PreparationScheduled',
      data: { steps: [step], notice: { by: '2022-10-31', sentOn: null }, dropped: [] },
    };
    const done: AgendaDraft = { type: 'PreparationStepDone', data: { code: 'HNI', on: '2022-10-20' } };
    expect(agenda(scheduled)).toMatchObject({ items: [], steps: [step], noticeBy: '2022-10-31' });
    expect(agenda(scheduled, done).steps).toEqual([{ ...step, doneOn: '2022-10-20' }]);
  });

  it('lists each notice as it was sent', () => {
    const data = {
      on: '2022-10-31',
      agendaVersion: 1,
      when: '2022-11-07',
      starts: '09:30',
      mode: null,
      place: 'Östersund',
      members: ['kim'],
      substitutes: [],
      supplement: false,
    };
    const rows = fold(notices, { type: 'NoticeSent', data }, { type: 'NoticeSent', data }) as NoticeRow[];
    expect(rows.map(({ key }) => key)).toEqual([`${meeting}#0`, `${meeting}#1`]);
    expect(rows[0]).toMatchObject({ meeting, committee: 'GNU', year: 2022, place: 'Östersund' });
  });
});
