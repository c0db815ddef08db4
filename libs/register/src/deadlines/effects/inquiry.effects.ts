import { type InquiryEvents } from '../../inquiries/inquiry.events';
import { keyOf } from '../../shared/streams';
import { type Effects } from './effect';

const of = (stream: string, inquiry: string) =>
  ({ rule: 'deadline.inquiry', subject: keyOf(stream), item: inquiry }) as const;

export const inquiryEffects: Effects<InquiryEvents> = {
  InquiryMade: ({ stream, data: { inquiry, by, question, due } }) => [
    { ...of(stream, inquiry), does: 'open', on: due, note: `${by}: ${question}` },
  ],
  InquiryDueMoved: ({ stream, data: { inquiry, to } }) => [{ ...of(stream, inquiry), does: 'move', on: to }],
  InquiryAnswered: ({ stream, data: { inquiry, on, answer } }) => [
    { ...of(stream, inquiry), does: 'meet', on, note: answer },
  ],
  InquiryWithdrawn: ({ stream, data: { inquiry } }) => [{ ...of(stream, inquiry), does: 'drop' }],
};
