import { type FactReader, policy, type Reaction } from '@diarium/event-store';
import { type MeetingEvents } from '../meetings/meeting.events';
import { committeeOf } from '../shared/streams';
import { MoveDelegatedReporting } from './delegation.commands';
import { meetingAfter, meetingDays } from './meeting-days.read-model';
import { reportingBy } from './reporting.facts';

type Events = Pick<
  MeetingEvents,
  'MeetingPlanned' | 'ExtraMeetingAnnounced' | 'MeetingMoved' | 'MeetingCancelled'
>;

/** What is to be reported at the next meeting is due on its day, whichever meeting that comes to be (KL 6:40). */
export const moveReportingWithMeetings = policy<Events>({
  name: 'when-a-meeting-is-planned-moved-or-cancelled-reporting-moves-with-it',
  react: {
    MeetingPlanned: async ({ stream }, read) => reactionsIn(stream, read),
    ExtraMeetingAnnounced: async ({ stream }, read) => reactionsIn(stream, read),
    MeetingMoved: async ({ stream }, read) => reactionsIn(stream, read),
    MeetingCancelled: async ({ stream }, read) => reactionsIn(stream, read),
  },
});

async function reactionsIn(stream: string, read: FactReader): Promise<readonly Reaction[]> {
  const row = await read.row(meetingDays, committeeOf(stream));
  const moved = (row?.waiting ?? []).filter(
    ({ reportedIn, on, endBy }) =>
      reportedIn === null && reportingBy(on, meetingAfter(row, on)).endBy !== endBy,
  );
  return moved.map(({ decision }) => ({
    key: decision,
    command: Object.assign(new MoveDelegatedReporting(), { decision }),
  }));
}
