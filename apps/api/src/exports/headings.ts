import { type Language } from '@diarium/config';
import inSwedish from './headings.sv.json';

/** What the columns of lists are called in Swedish, by their fields. A test names those that are missing. */
export const swedishHeadings: Readonly<Record<string, string | undefined>> = inSwedish;

/** What a column is called: in English its field in words, `dispatchedOn` → `Dispatched on`. */
export function headingOf(field: string, language: Language): string {
  if (language === 'sv') return swedishHeadings[field] ?? field;
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
