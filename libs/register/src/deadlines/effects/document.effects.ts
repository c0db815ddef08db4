import { dayOf } from '@diarium/event-store';
import { type DocumentEvents } from '../../documents/document.events';
import { keyOf } from '../../shared/streams';
import { type Effects } from './effect';
import { registeredBy } from './registration-delay';

type Events = Pick<DocumentEvents, 'DocumentRegistered' | 'DocumentCorrected' | 'DocumentAnnulled'>;

const of = (stream: string, { document }: { readonly document: number }) =>
  ({ rule: 'deadline.registration', subject: keyOf(stream), item: String(document) }) as const;

export const documentEffects: Effects<Events> = {
  DocumentRegistered: ({ stream, data, occurredAt }) => {
    const { direction, dates, title } = data;
    const on = direction === 'incoming' ? dates.arrived : (dates.dated ?? dates.sent);
    if (on === null) return [];
    const metOn = dayOf(occurredAt);
    return [{ ...of(stream, data), does: 'open', on: registeredBy(on), note: title ?? '', metOn }];
  },
  DocumentCorrected: ({ stream, data }) =>
    data.field === 'arrived' ? [{ ...of(stream, data), does: 'move', on: registeredBy(data.to) }] : [],
  DocumentAnnulled: ({ stream, data }) => [{ ...of(stream, data), does: 'drop' }],
};
