import { dayOf } from '@diarium/event-store';
import { type MeetingEvents } from '../../meetings/meeting.events';
import { keyOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';

type Events = Pick<MeetingEvents, 'DecisionRecorded' | 'DecisionReportedBack'>;

export const meetingEffects: Effects<Events> = {
  DecisionRecorded: ({ stream, data, occurredAt }) => {
    const due: Effect[] = data.due
      ? [
          {
            ...ofDecision(stream, data),
            does: 'open',
            on: data.due.on,
            note: data.due.what,
          },
        ]
      : [];
    if (data.case === null) return due;
    const answered = { rule: 'deadline.citizens-proposal', subject: data.case, does: 'meet' } as const;
    return [...due, { ...answered, on: dayOf(occurredAt), note: data.title }];
  },
  DecisionReportedBack: ({ stream, data }) => [
    {
      ...ofDecision(stream, data),
      does: 'meet',
      on: data.on,
      note: data.result,
    },
  ],
};

/** It is about the case where there is one: that is where people look for it. */
function ofDecision(stream: string, { decision, case: inCase }: { decision: string; case: string | null }) {
  const meeting = keyOf(stream);
  return { rule: 'deadline.decision', subject: inCase ?? meeting, item: `${meeting}#${decision}` } as const;
}
