import { type AgendaEvents } from '../../agendas/agenda.events';
import { type MeetingEvents } from '../../meetings/meeting.events';
import { keyOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';

type Events = Pick<AgendaEvents, 'PreparationScheduled' | 'PreparationStepDone'> &
  Pick<MeetingEvents, 'MeetingCalled'>;

export const agendaEffects: Effects<Events> = {
  PreparationScheduled: ({ stream, data: { steps, notice, dropped } }) => {
    const subject = keyOf(stream);
    return [
      ...steps.map(({ code, name, due, doneOn }): Effect => ({
        ...step(stream, code),
        does: 'open',
        on: due,
        note: name,
        ...(doneOn === null ? {} : { metOn: doneOn }),
      })),
      ...dropped.map((code): Effect => ({ ...step(stream, code), does: 'drop' })),
      notice === null
        ? { rule: 'deadline.notice', subject, does: 'drop' }
        : {
            rule: 'deadline.notice',
            subject,
            does: 'open',
            on: notice.by,
            note: '',
            ...(notice.sentOn === null ? {} : { metOn: notice.sentOn }),
          },
    ];
  },
  PreparationStepDone: ({ stream, data: { code, on } }) => [
    { ...step(stream, code), does: 'meet', on, note: null },
  ],
  MeetingCalled: ({ stream, data }) => [
    { rule: 'deadline.notice', subject: keyOf(stream), does: 'meet', on: data.noticeOn, note: null },
  ],
};

const step = (stream: string, code: string) =>
  ({ rule: 'deadline.preparation', subject: keyOf(stream), item: code }) as const;
