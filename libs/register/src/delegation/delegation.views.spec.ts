import { foldInto, type ReadModel, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { delegatedList, type DelegatedRow } from './delegated-list.read-model';
import { delegationOrder, type DelegationOrderRow, orderOn } from './delegation-order.read-model';
import { meetingAfter, type MeetingDaysRow, meetingDays } from './meeting-days.read-model';
import { made, order, point } from './testing/delegation-drafts';

function rowOf<Row extends object>(model: ReadModel<Row>, key: string, ...events: RecordedEvent[]) {
  const rows = new Map<string, object | undefined>();
  foldInto(model, rows, events);
  return rows.get(key) as Row | undefined;
}

const onOrder = (type: string, data: object) => recordedEvent({ stream: 'delegation-GNU', type, data });

describe('the view of the delegation order', () => {
  const row = rowOf<DelegationOrderRow>(
    delegationOrder,
    'GNU',
    onOrder('DelegationOrderAdopted', order()),
    onOrder(
      'DelegationOrderAdopted',
      order({ version: 2, from: '2023-01-01', points: [point({ point: '4' })] }),
    ),
    onOrder('Subdelegated', { point: '3.2', to: 'Upphandlare', by: 'Inköpschef', from: '2022-02-01' }),
    onOrder('UrgentDeciderAppointed', {
      office: 'chair',
      member: null,
      from: '2022-01-01',
      to: '2022-12-31',
      decision: null,
    }),
  )!;

  it('shows the version that holds on a day, with who decides further', () => {
    expect(orderOn(row, { on: '2022-06-01' })).toMatchObject({
      version: 1,
      until: '2023-01-01',
      points: [{ point: '3.2', subdelegates: ['Upphandlare'] }],
      urgentDeciders: [{ office: 'chair' }],
      versions: [{ version: 1 }, { version: 2 }],
    });
    expect(orderOn(row, { on: '2022-01-15' })).toMatchObject({ points: [{ subdelegates: [] }] });
    expect(orderOn(row, { on: '2023-06-01' })).toMatchObject({ version: 2, until: null, urgentDeciders: [] });
    expect(orderOn(row, { on: '2021-12-31' })).toMatchObject({ version: null, points: [] });
  });

  it('shows any version that is asked for', () => {
    expect(orderOn(row, { on: '2022-06-01', version: 2 })).toMatchObject({ version: 2, from: '2023-01-01' });
  });
});

describe('the list of delegated decisions', () => {
  const decision = recordedEvent({
    stream: 'delegated-GNU-2022',
    revision: 4,
    type: 'DelegatedDecisionMade',
    data: made(),
  });
  const reported = recordedEvent({
    stream: 'minutes-GNU-2022',
    revision: 33,
    type: 'ParagraphRecorded',
    data: { on: '2022-11-07', reports: ['GNU-2022-D5'] },
  });
  const after = (...events: RecordedEvent[]) =>
    rowOf<DelegatedRow>(delegatedList, 'GNU-2022-D5', decision, ...events);

  it('numbers each by its place in the year, and it is open until it is reported', () => {
    expect(after()).toMatchObject({ number: 5, committee: 'GNU', year: 2022, state: 'open' });
    expect(after(reported)).toMatchObject({
      state: 'reported',
      endedBy: 'GNU-2022-34',
      endedOn: '2022-11-07',
    });
  });

  it('is open again when the paragraph that reports it is taken back', () => {
    const takenBack = recordedEvent({
      stream: 'meeting-GNU-2022-11-07',
      type: 'ParagraphTakenBack',
      data: { paragraph: 'GNU-2022-34', reports: ['GNU-2022-D5'] },
    });
    expect(after(reported, takenBack)).toMatchObject({ state: 'open', endedBy: null, endedOn: null });
  });

  it('shows one that is posted, and one that is annulled', () => {
    const posted = recordedEvent({
      stream: 'posting-GNU-2022-D5',
      type: 'PostingStarted',
      data: { decisions: [{ decision: 'GNU-2022-D5', appeal: 'KL 13' }, { decision: 'GNU-2022-34' }] },
    });
    expect(after(posted)).toMatchObject({ state: 'posted', endedBy: 'GNU-2022-D5' });
    const annulled = recordedEvent({
      stream: 'decision-GNU-2022-D5',
      type: 'DelegatedDecisionAnnulled',
      data: { case: null },
    });
    expect(after(annulled)).toMatchObject({ state: 'annulled' });
  });
});

describe('the next meeting', () => {
  const at = (key: string, type: string, data: object) =>
    recordedEvent({ stream: `meeting-GNU-${key}`, type, data });

  it('is the first one after the day, as meetings are planned, moved and cancelled', () => {
    const row = rowOf<MeetingDaysRow>(
      meetingDays,
      'GNU',
      at('2022-11-07', 'MeetingPlanned', { when: '2022-11-07' }),
      at('2022-09-19', 'MeetingPlanned', { when: '2022-09-19' }),
      at('2022-12', 'ExtraMeetingAnnounced', { when: '2022-12' }),
      at('2022-10-03', 'MeetingPlanned', { when: '2022-10-03' }),
      at('2022-11-07', 'MeetingMoved', { from: '2022-11-07', to: '2022-11-14' }),
      at('2022-10-03', 'MeetingCancelled', {}),
    );
    expect(meetingAfter(row, '2022-09-19')).toEqual({ meeting: 'GNU-2022-11-07', day: '2022-11-14' });
    expect(meetingAfter(row, '2022-11-14')).toEqual({ meeting: 'GNU-2022-12', day: '2022-12-31' });
    expect(meetingAfter(row, '2022-12-31')).toBeNull();
    expect(meetingAfter(undefined, '2022-12-31')).toBeNull();
  });
});
