import { type MeetingEvents } from '../meetings/meeting.events';
import { type DecisionRow } from './decision-row';
import { type GivenEvent, rowsOf } from './testing/decision-rows';

const fromSource = (data: Partial<MeetingEvents['DecisionRecorded']> = {}): GivenEvent => ({
  stream: 'meeting-GNU-2022-11-07',
  type: 'DecisionRecorded',
  data: {
    decision: 'mtp',
    case: 'GNU-2022-3',
    decidedOn: '2022-11-07',
    title: 'Ny MTP-överenskommelse',
    text: 'Nämnden fastställer överenskommelsen.',
    paragraph: null,
    validFrom: '2023-01-01',
    validTo: '2024-12-31',
    due: null,
    responsible: null,
    meetingUnknown: null,
    ...data,
  },
});
const source = (...events: readonly GivenEvent[]) =>
  rowsOf(...events).get('GNU-2022-11-07#mtp') as DecisionRow;

describe('a decision that a source tells', () => {
  it('stands with its meeting, its case and how long it is valid', () => {
    expect(source(fromSource())).toMatchObject({
      committee: 'GNU',
      meeting: 'GNU-2022-11-07',
      case: 'GNU-2022-3',
      decidedOn: '2022-11-07',
      year: 2022,
      paragraph: null,
      number: null,
      validFrom: '2023-01-01',
      validTo: '2024-12-31',
      dueOn: null,
      undispatched: true,
      unreportedPoints: 0,
    });
  });

  it('is due by the last day of what is known, and says what', () => {
    expect(source(fromSource({ due: { on: '2026-02', what: 'Hostmaskiner' } }))).toMatchObject({
      dueOn: '2026-02',
      dueBy: '2026-02-28',
      dueWhat: 'Hostmaskiner',
      unreportedPoints: 1,
    });
  });

  it('shows when it was dispatched and to whom, and when it was reported back', () => {
    const { stream } = fromSource();
    const about = { decision: 'mtp', case: 'GNU-2022-3' };
    const row = source(
      fromSource({ due: { on: '2023-04-03', what: 'Redovisning' } }),
      {
        stream,
        type: 'DecisionDispatched',
        data: { ...about, on: '2022-11-14', recipients: ['Kommunerna'] },
      },
      { stream, type: 'DecisionReportedBack', data: { ...about, on: '2023-04-03', result: 'Redovisad' } },
    );
    expect(row).toMatchObject({
      dispatchedOn: '2022-11-14',
      recipients: ['Kommunerna'],
      undispatched: false,
      reportedBackOn: '2023-04-03',
      result: 'Redovisad',
      unreportedPoints: 0,
    });
  });
});
