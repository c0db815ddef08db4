import { foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type DeadlineRow, deadlines, stateOn } from './deadlines.read-model';

const fold = (...events: RecordedEvent[]): DeadlineRow[] => {
  const rows = new Map<string, object | undefined>();
  foldInto(deadlines, rows, events);
  return ([...rows.values()] as (DeadlineRow | undefined)[]).filter(
    (row) => row?.rule === 'deadline.posting',
  ) as DeadlineRow[];
};

const attested = recordedEvent({
  stream: 'meeting-GNU-2022-11-07',
  type: 'MinutesAttested',
  data: { on: '2022-11-14', by: [], paragraphs: ['GNU-2022-34'] },
});
const posted = (posting: string, window: object | null) =>
  recordedEvent({
    stream: `posting-${posting}`,
    type: 'BoardPosted',
    data: { board: 'åre', on: '2022-11-17', evidence: null, window },
  });

describe('the deadline for posting', () => {
  it('KL 8:12: is the second day after the minutes are attested', () => {
    const [row] = fold(attested);
    expect(row).toMatchObject({
      rule: 'deadline.posting',
      section: 'KL 8:12, 9:32',
      subject: 'GNU-2022-11-07',
      due: '2022-11-16',
      met: false,
    });
    expect(row && stateOn(row, '2022-11-17')).toBe('overdue');
  });

  it('KL 9:32: is met on the day on which the last board carries the notice', () => {
    expect(fold(attested, posted('GNU-2022-11-07', null))[0]).toMatchObject({ met: false });
    const window = { start: '2022-11-17', last: '2022-12-08' };
    const [row] = fold(attested, posted('GNU-2022-11-07', window));
    expect(row).toMatchObject({ met: true, metOn: '2022-11-17' });
    expect(row && stateOn(row, '2022-11-17')).toBe('late');
  });

  it('KL 8:12: runs for each paragraph that is attested at once', () => {
    const atOnce = recordedEvent({
      stream: 'meeting-GNU-2022-11-07',
      type: 'ParagraphsAttested',
      data: { on: '2022-11-07', by: [], paragraphs: ['GNU-2022-34', 'GNU-2022-35'] },
    });
    const window = { start: '2022-11-08', last: '2022-11-29' };
    expect(fold(atOnce, posted('GNU-2022-35', window))).toMatchObject([
      { subject: 'GNU-2022', item: 'GNU-2022-34', due: '2022-11-09', note: '§ 34/2022', met: false },
      { item: 'GNU-2022-35', met: true, metOn: '2022-11-08' },
    ]);
  });
});
