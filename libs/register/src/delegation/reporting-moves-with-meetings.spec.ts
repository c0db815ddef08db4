import { FactReader, foldInto, type RecordedEvent } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type MoveDelegatedReporting } from './delegation.commands';
import { meetingDays } from './meeting-days.read-model';
import { made } from './testing/delegation-drafts';
import { moveReportingWithMeetings as policy } from './when-a-meeting-is-planned-moved-or-cancelled-reporting-moves-with-it.policy';

const inMeeting = (type: string, data: object, stream = 'meeting-GNU-2022-11-07') =>
  recordedEvent({ stream, type, data });
const planned = inMeeting('MeetingPlanned', { when: '2022-11-07' });
const moved = inMeeting('MeetingMoved', { to: '2022-11-14', place: null });
const cancelled = inMeeting('MeetingCancelled', {});
const extra = inMeeting('ExtraMeetingAnnounced', { when: '2022-10-10' }, 'meeting-GNU-2022-10-10');
const decided = (data: object = {}, revision = 0) =>
  recordedEvent({
    stream: 'delegated-GNU-2022',
    revision,
    type: 'DelegatedDecisionMade',
    data: { ...made(), on: '2022-10-03', endBy: '2022-11-07', nextMeeting: 'GNU-2022-11-07', ...data },
  });
const paragraph = (data: object = {}) =>
  recordedEvent({
    stream: 'minutes-GNU-2022',
    revision: 33,
    type: 'ParagraphRecorded',
    data: { reports: ['GNU-2022-D1'], ...data },
  });

/** The decisions whose day moves after the last of the events. */
async function movedBy(...events: RecordedEvent[]): Promise<string[]> {
  const rows = new Map<string, object | undefined>();
  foldInto(meetingDays, rows, events);
  const read = new FactReader(undefined as never, { row: async () => rows.get('GNU') as never });
  const last = events.at(-1)!;
  const reactions = (await policy.react[last.type]?.(last, read)) ?? [];
  return reactions.map(({ command }) => (command as MoveDelegatedReporting).decision);
}

describe('KL 6:40: what is to be reported at the next meeting', () => {
  it.each([
    ['when it is moved', moved],
    ['when it is cancelled', cancelled],
    ['when another comes before it', extra],
  ])('is reported on another day %s', async (_, event) => {
    expect(await movedBy(planned, decided(), event)).toEqual(['GNU-2022-D1']);
  });

  it('keeps its day where a later meeting is planned, or the order gives a number of days', async () => {
    const later = inMeeting('MeetingPlanned', { when: '2022-12-05' }, 'meeting-GNU-2022-12-05');
    expect(await movedBy(planned, decided(), later)).toEqual([]);
    expect(await movedBy(planned, decided({ nextMeeting: null, endBy: '2022-10-17' }), moved)).toEqual([]);
  });

  it('gets a day when a meeting is planned at last', async () => {
    expect(await movedBy(decided({ nextMeeting: null, endBy: '2022-12-02' }), planned)).toEqual([
      'GNU-2022-D1',
    ]);
  });

  it('waits no more when it is reported, posted or annulled', async () => {
    const posted = recordedEvent({
      stream: 'posting-GNU-2022-D1',
      type: 'PostingStarted',
      data: { decisions: [{ decision: 'GNU-2022-D1' }] },
    });
    const annulled = recordedEvent({
      stream: 'decision-GNU-2022-D1',
      type: 'DelegatedDecisionAnnulled',
      data: {},
    });
    for (const ended of [paragraph(), posted, annulled])
      expect(await movedBy(planned, decided(), ended, moved)).toEqual([]);
  });

  it('waits again when the paragraph is taken back before it is attested', async () => {
    const takenBack = inMeeting('ParagraphTakenBack', { paragraph: 'GNU-2022-34', reports: ['GNU-2022-D1'] });
    const attested = inMeeting('MinutesAttested', { paragraphs: ['GNU-2022-34'] });
    const other = inMeeting('ParagraphsAttested', { paragraphs: ['GNU-2022-33'] });
    expect(await movedBy(planned, decided(), paragraph(), other, takenBack, moved)).toEqual(['GNU-2022-D1']);
    expect(await movedBy(planned, decided(), paragraph(), attested, moved)).toEqual([]);
  });
});
