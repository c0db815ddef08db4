import { dayOf } from '@diarium/event-store';
import { type CaseEvents } from '../../cases/case.events';
import { caseKey } from '../../shared/case-number';
import { after, lastDay } from '../../shared/partial-day';
import { committeeOf, keyOf, yearOf } from '../../shared/streams';
import { type Effect, type Effects } from './effect';
import { registeredBy } from './registration-delay';

type Events = Pick<CaseEvents, 'CaseRegistered' | 'WatchSet' | 'WatchMoved' | 'WatchCompleted'>;

export const caseEffects: Effects<Events> = {
  CaseRegistered: ({ stream, revision, data, occurredAt }) => {
    if (!data.date) return [];
    const subject = caseKey({ committee: committeeOf(stream), year: yearOf(stream), serial: revision + 1 });
    const note = data.title ?? '';
    const { on } = data.date;
    const registered: Effect = {
      rule: 'deadline.registration',
      subject,
      does: 'open',
      on: registeredBy(on),
      note,
      metOn: dayOf(occurredAt),
    };
    if (data.caseType?.toLocaleLowerCase('sv') !== 'medborgarförslag') return [registered];
    const decidedBy = after(lastDay(on), { years: 1 });
    return [registered, { rule: 'deadline.citizens-proposal', subject, does: 'open', on: decidedBy, note }];
  },
  WatchSet: ({ stream, data }) => [
    {
      rule: 'deadline.watch',
      subject: keyOf(stream),
      item: data.watch,
      does: 'open',
      on: data.on,
      note: data.note,
    },
  ],
  WatchMoved: ({ stream, data }) => [
    { rule: 'deadline.watch', subject: keyOf(stream), item: data.watch, does: 'move', on: data.to },
  ],
  WatchCompleted: ({ stream, data, occurredAt }) => [
    {
      rule: 'deadline.watch',
      subject: keyOf(stream),
      item: data.watch,
      does: 'meet',
      on: dayOf(occurredAt),
      note: data.result,
    },
  ],
};
