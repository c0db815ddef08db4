import { isPartialDay, type PartialDay } from '@diarium/register';

const parts: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
};

/** Two digits are of this century up to this year, and of the last one after it. */
const LAST_OF_THIS_CENTURY = 50;

/** The day that a text in a format stands for; `2022` and `2022-11` always do. Undefined for what is no day. */
export function readDay(text: string, format: string): PartialDay | undefined {
  if (isPartialDay(text)) return text;
  const pattern = format
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/YYYY|YY|MM|M|DD|D/g, (part) => parts[part] ?? part);
  const groups = new RegExp(`^${pattern}$`).exec(text)?.groups;
  if (!groups) return undefined;
  const day = [yearOf(groups), groups['month']?.padStart(2, '0'), groups['day']?.padStart(2, '0')].join('-');
  return isPartialDay(day) ? day : undefined;
}

function yearOf({ year, short }: Readonly<Record<string, string>>): string {
  if (year !== undefined) return year;
  return `${Number(short) < LAST_OF_THIS_CENTURY ? '20' : '19'}${short}`;
}
