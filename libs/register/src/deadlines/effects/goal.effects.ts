import { dayOf } from '@diarium/event-store';
import { type GoalEvents } from '../../goals/goal.events';
import { committeeOf, keyOf } from '../../shared/streams';
import { type Effects } from './effect';

type Events = Pick<GoalEvents, 'OutcomeRecorded' | 'FollowUpDone' | 'CarriedOver' | 'TakenOver'>;

export const goalEffects: Effects<Events> = {
  OutcomeRecorded: ({ stream, data }) => {
    const of = { rule: 'deadline.goal-follow-up', subject: keyOf(stream), item: data.goal } as const;
    return data.followUpOn === null
      ? [{ ...of, does: 'drop' }]
      : [{ ...of, does: 'open', on: data.followUpOn, note: data.comment ?? '' }];
  },
  FollowUpDone: ({ stream, data }) => [
    {
      rule: 'deadline.goal-follow-up',
      subject: keyOf(stream),
      item: data.goal,
      does: 'meet',
      on: data.on,
      note: data.result,
    },
  ],
  CarriedOver: ({ stream, data }) =>
    data.dueOn === null
      ? []
      : [
          {
            rule: 'deadline.carried-over',
            subject: keyOf(stream),
            item: data.matter,
            does: 'open',
            on: data.dueOn,
            note: data.title,
          },
        ],
  TakenOver: ({ stream, data, occurredAt }) => [
    {
      rule: 'deadline.carried-over',
      subject: `${committeeOf(stream)}-${data.fromYear}`,
      item: data.matter,
      does: 'meet',
      on: dayOf(occurredAt),
      note: null,
    },
  ],
};
