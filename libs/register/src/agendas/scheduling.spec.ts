import { FactReader } from '@diarium/event-store';
import { recordedEvent } from '@diarium/event-store/testing';
import { type SchedulePreparation } from './agenda.commands';
import { schedulePreparation as policy } from './when-a-meeting-is-planned-or-moved-its-preparation-is-scheduled.policy';

const coming = ['2022-02-21', '2022-11-07', '2022-12'].map((when) => ({ meeting: `GNU-${when}`, when }));
const read = new FactReader(undefined as never, { row: async () => ({ coming }) as never });

/** The meetings whose preparation is scheduled when something has happened. */
async function scheduledAfter(type: string, stream: string): Promise<string[]> {
  const event = recordedEvent({ type, stream, data: {}, occurredAt: '2022-06-01T08:00:00.000Z' });
  const reactions = (await policy.react[type]?.(event, read)) ?? [];
  return reactions.map(({ command }) => (command as SchedulePreparation).meeting);
}

describe('the preparation of a meeting is scheduled', () => {
  it.each(['MeetingPlanned', 'ExtraMeetingAnnounced', 'MeetingMoved', 'MeetingCancelled'])(
    'after %s',
    async (type) => {
      expect(await scheduledAfter(type, 'meeting-GNU-2022-11-07')).toEqual(['GNU-2022-11-07']);
    },
  );

  it.each(['NoticePeriodSet', 'PreparationLeadTimesSet'])(
    'for every meeting to come after %s, not for those that are past',
    async (type) => {
      expect(await scheduledAfter(type, 'committee-GNU')).toEqual(['GNU-2022-11-07', 'GNU-2022-12']);
    },
  );
});
