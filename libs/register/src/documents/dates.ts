import { firstDay, lastDay } from '../shared/partial-day';
import { type Direction, type DocumentDates } from './document.events';
import { refuseDocument } from './document.rules';

const FOREIGN: Readonly<Record<Direction, readonly (keyof DocumentDates)[]>> = {
  incoming: ['sent'],
  outgoing: ['received', 'arrived'],
  'drawn-up': ['received', 'arrived', 'sent'],
};

/** Refuses days that cannot be: of another kind of document, to come, or in the wrong order. */
export function refuseImplausible(
  dates: DocumentDates,
  of: { readonly direction: Direction; readonly tenderOpening: string | null },
  today: string,
): void {
  const { dated, received, arrived, sent } = dates;
  for (const date of FOREIGN[of.direction])
    if (dates[date] !== null) refuseDocument('document.date-not-of-direction', { date });
  refuseFuture(dates, of.direction, today);
  if (isBefore(arrived, received)) refuseDocument('document.arrived-before-received', { arrived, received });
  if (isBefore(sent, dated)) refuseDocument('document.sent-before-dated', { sent, dated });
  if (isBefore(arrived, of.tenderOpening))
    refuseDocument('document.tender-before-opening', { arrived, opening: of.tenderOpening });
}

function refuseFuture(dates: DocumentDates, direction: Direction, today: string): void {
  // What others write on their letters is theirs: it may be a day to come.
  const { dated: _, ...others } = dates;
  for (const [date, on] of Object.entries<string | null>(direction === 'incoming' ? others : { ...dates }))
    if (on !== null && firstDay(on) > today) refuseDocument('document.date-in-future', { date, on, today });
}

/** True when it was surely before, however little is known of the days. */
const isBefore = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && lastDay(one) < firstDay(other);

/** OSL 5:2 p. 1: the day on which it came in or was drawn up. */
export function dayOfDocument(direction: Direction, { dated, arrived, sent }: DocumentDates): string | null {
  return direction === 'incoming' ? arrived : (dated ?? sent);
}
