import { type SittingEvents } from '../../minutes/sitting.events';
import { after } from '../../shared/partial-day';
import { keyOf } from '../../shared/streams';
import { type Effects } from './effect';

type Events = Pick<SittingEvents, 'MeetingOpened' | 'MinutesAttested'>;

/** KL 5:69: days from the meeting to the attestation of its minutes. */
const ATTESTATION_DAYS = 14;

export const minutesEffects: Effects<Events> = {
  MeetingOpened: ({ stream, data: { on } }) => [
    {
      rule: 'deadline.attestation',
      subject: keyOf(stream),
      does: 'open',
      on: after(on, { days: ATTESTATION_DAYS }),
      note: on,
    },
  ],
  MinutesAttested: ({ stream, data: { on } }) => [
    { rule: 'deadline.attestation', subject: keyOf(stream), does: 'meet', on, note: null },
  ],
};
