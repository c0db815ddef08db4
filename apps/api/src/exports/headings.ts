import { type Language } from '@diarium/config';
import inSwedish from './headings.sv.json';

/** What the columns of lists are called in Swedish, by their fields. A test names those that are missing. */
export const swedishHeadings: Readonly<Record<string, string | undefined>> = inSwedish;

/**
 * What a column is called: in English its field in words, `dispatchedOn` → `Dispatched on`. Of a field within another
 * the inner names tell it: `answers.reportedBack.on` → `Reported back, on`.
 */
export function headingOf(column: string, language: Language): string {
  const [first = '', ...within] = column.split('.');
  const [main = first, ...rest] = within.length > 0 ? within : [first];
  return [nameOf(main, language), ...rest.map((field) => nameOf(field, language).toLowerCase())].join(', ');
}

function nameOf(field: string, language: Language): string {
  if (language === 'sv') return swedishHeadings[field] ?? field;
  const words = field.replaceAll('-', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
