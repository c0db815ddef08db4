import { dayOf, type FactReader, policy, type Reaction } from '@diarium/event-store';
import { type CommitteeEvents } from '../committees/committee.events';
import { type MeetingEvents } from '../meetings/meeting.events';
import { lastDay } from '../shared/partial-day';
import { committeeOf, keyOf } from '../shared/streams';
import { SchedulePreparation } from './agenda.commands';
import { comingMeetings } from './coming-meetings.read-model';

type Events = Pick<
  MeetingEvents,
  'MeetingPlanned' | 'ExtraMeetingAnnounced' | 'MeetingMoved' | 'MeetingCancelled'
> &
  Pick<CommitteeEvents, 'NoticePeriodSet' | 'PreparationLeadTimesSet'>;

/** The days by which a meeting is prepared and called follow the meeting, and the committee's rules. */
export const schedulePreparation = policy<Events>({
  name: 'when-a-meeting-is-planned-or-moved-its-preparation-is-scheduled',
  react: {
    MeetingPlanned: async ({ stream }) => [schedule(keyOf(stream))],
    ExtraMeetingAnnounced: async ({ stream }) => [schedule(keyOf(stream))],
    MeetingMoved: async ({ stream }) => [schedule(keyOf(stream))],
    MeetingCancelled: async ({ stream }) => [schedule(keyOf(stream))],
    NoticePeriodSet: async (event, read) => scheduleComing(event, read),
    PreparationLeadTimesSet: async (event, read) => scheduleComing(event, read),
  },
});

/** A meeting of an earlier day that no source tells was held has nothing left to prepare. */
async function scheduleComing(
  { stream, occurredAt }: { readonly stream: string; readonly occurredAt: string },
  read: FactReader,
): Promise<readonly Reaction[]> {
  const row = await read.row(comingMeetings, committeeOf(stream));
  const today = dayOf(occurredAt);
  const coming = row?.coming.filter(({ when }) => lastDay(when) >= today) ?? [];
  return coming.map(({ meeting }) => schedule(meeting));
}

function schedule(meeting: string): Reaction {
  return { key: meeting, command: Object.assign(new SchedulePreparation(), { meeting }) };
}
