import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const fold = (...events: RecordedEvent[]): DeadlineRow[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return [...rows.values()].filter((row): row is DeadlineRow => row !== undefined);
};

const made = (data: object) =>
  recordedEvent({
    stream: 'delegated-GNU-2022',
    revision: 4,
    type: 'DelegatedDecisionMade',
    data: { heading: 'Avtal', basis: 'order', endBy: '2022-11-07', nextMeeting: 'GNU-2022-11-07', ...data },
  });

const reportedIn = (on: string, ...reports: string[]) =>
  recordedEvent({
    stream: 'minutes-GNU-2022',
    revision: 33,
    type: 'ParagraphRecorded',
    data: { on, reports, case: null, points: [], meeting: `GNU-${on}` },
  });

describe('deadlines of delegated decisions', () => {
  it('one that was reported in time was late once the minutes that reported it were posted', () => {
    const posted = recordedEvent({
      stream: 'posting-GNU-2022-11-07',
      type: 'PostingStarted',
      data: {
        decisions: [{ decision: 'GNU-2022-D5', appeal: 'KL 13' }],
        committee: 'GNU',
        attestedOn: '2022-11-17',
      },
    });
    const [row] = fold(made({}), reportedIn('2022-11-07', 'GNU-2022-D5'), posted);
    expect(row).toMatchObject({ met: true, metOn: '2022-11-07' });
  });

  it('KL 6:40, 7:8: one that is neither reported nor posted by its day is an alarm: deadline.delegated-decision', () => {
    const [row] = fold(made({}));
    expect(row).toMatchObject({
      rule: 'deadline.delegated-decision',
      subject: 'GNU-2022-D5',
      committee: 'GNU',
      due: '2022-11-07',
    });
    expect(row && stateOn(row, '2022-11-08')).toBe('overdue');
    const [reported] = fold(made({}), reportedIn('2022-11-07', 'GNU-2022-D5'));
    expect(reported).toMatchObject({ met: true, metOn: '2022-11-07', result: '§ 34/2022' });
  });

  it('KL 7:6, 7:8: one by further delegation is also reported to who delegated further: deadline.subdelegated-decision', () => {
    const further = made({ basis: 'subdelegation' });
    const ofFurther = (...events: RecordedEvent[]) =>
      fold(further, ...events).find(({ rule }) => rule === 'deadline.subdelegated-decision');
    expect(ofFurther()).toMatchObject({ subject: 'GNU-2022-D5', due: '2022-11-07', met: false });
    const told = recordedEvent({
      stream: 'decision-GNU-2022-D5',
      type: 'SubdelegatedDecisionReported',
      data: { case: null, to: 'Förvaltningschef', on: '2022-11-02' },
    });
    expect(ofFurther(told)).toMatchObject({ met: true, metOn: '2022-11-02', result: 'Förvaltningschef' });
  });

  it('KL 6:40: an urgent one is reported at the next meeting, later is late: deadline.urgent-decision', () => {
    const urgent = made({ basis: 'urgent' });
    expect(fold(urgent)).toMatchObject([{ rule: 'deadline.urgent-decision', due: '2022-11-07' }]);
    const [late] = fold(urgent, reportedIn('2022-12-05', 'GNU-2022-D5'));
    expect(late && stateOn(late, '2022-12-06')).toBe('late');
  });

  it('is due again when the paragraph that reports it is taken back', () => {
    const takenBack = recordedEvent({
      stream: 'meeting-GNU-2022-11-07',
      type: 'ParagraphTakenBack',
      data: { paragraph: 'GNU-2022-34', case: null, points: [], reports: ['GNU-2022-D5'] },
    });
    const [row] = fold(made({}), reportedIn('2022-11-07', 'GNU-2022-D5'), takenBack);
    expect(row).toMatchObject({ met: false, metOn: null, result: null });
  });

  it('says so where no next meeting was known', () => {
    const [row] = fold(made({ basis: 'urgent', nextMeeting: null, endBy: '2022-12-02' }));
    expect(row?.note).toContain('inte planerat');
  });

  it('KL 8:10: one that is posted for itself has ended, and one that is annulled is no duty', () => {
    const posted = recordedEvent({
      stream: 'posting-GNU-2022-D5',
      type: 'PostingStarted',
      occurredAt: '2022-10-10T08:00:00.000Z',
      data: {
        decisions: [{ decision: 'GNU-2022-D5', appeal: 'KL 13' }],
        kind: 'delegated-decision',
        boards: [],
      },
    });
    expect(fold(made({}), posted)).toMatchObject([{ met: true, metOn: '2022-10-10' }]);
    const annulled = recordedEvent({
      stream: 'decision-GNU-2022-D5',
      type: 'DelegatedDecisionAnnulled',
      data: { case: null },
    });
    expect(fold(made({}), annulled)).toEqual([]);
  });
});
