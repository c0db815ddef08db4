import { dayOf, REGISTER_ZONE } from '@diarium/event-store';
import { type PartialDay } from '@diarium/register';
import { type Texts } from '../texts';
import { dayInWords } from '../texts/dates';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: REGISTER_ZONE,
  hour: '2-digit',
  minute: '2-digit',
});

/** A day as far as it is known, as people read it; nothing where it is unknown. */
export function dayText(day: PartialDay | null, { words }: Texts): string | null {
  return day === null ? null : dayInWords(day, words.months);
}

/** An instant in Swedish time: `2022-04-11 14:30`; one that was given as a day is that day. */
export function instantText(instant: string): string {
  const time = clock.format(new Date(instant));
  return time === '00:00' ? dayOf(instant) : `${dayOf(instant)} ${time}`;
}

/** When something happened, as far as that is known. */
export function whenText(
  { occurredAt, occurredOn }: { readonly occurredAt: string; readonly occurredOn: PartialDay | null },
  texts: Texts,
): string {
  return dayText(occurredOn, texts) ?? instantText(occurredAt);
}

/** `09:30–12:00`, as far as it is known. */
export function timesText(starts: string | null, ends: string | null): string | null {
  if (starts === null) return null;
  return ends === null ? starts : `${starts}–${ends}`;
}
