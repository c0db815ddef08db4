import { type PartialDay } from '@diarium/register';

/** `2022-11-07` as it is, `2022-11` as “november 2022”, `2022` as it is. */
export function dayInWords(day: PartialDay, months: readonly string[]): string {
  const [year = '', month, ofMonth] = day.split('-');
  if (month === undefined || ofMonth !== undefined) return day;
  return `${months[Number(month) - 1] ?? month} ${year}`;
}

/** `först – sist`; open at either end where nothing is said. */
export function spanInWords(from: string | null, to: string | null): string | null {
  if (from === null && to === null) return null;
  return from === to ? from : `${from ?? ''} – ${to ?? ''}`.trim();
}
