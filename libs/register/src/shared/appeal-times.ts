import { after } from './partial-day';
import { nextWorkingDay } from './working-days';

/** Three weeks from the posting (KL 13:5), or from when the party got the decision (FL 44); on a day off, to the next working day. */
export const lastDayForAppeal = (from: string): string => nextWorkingDay(after(from, { weeks: 3 }));

/** How an award was told to those who took part in a procurement. */
export interface Notification {
  readonly on: string;
  readonly electronically: boolean;
}

/** The last day of the standstill: 10 days from the latest notification, 15 if any was not electronic (LOU 20:1). */
export function lastDayOfStandstill(notifications: readonly Notification[]): string | undefined {
  const latest = notifications
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const days = notifications.every(({ electronically }) => electronically) ? 10 : 15;
  return latest && nextWorkingDay(after(latest, { days }));
}
