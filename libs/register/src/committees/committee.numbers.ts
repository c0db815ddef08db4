import { caseNumber, type Numbering } from '../shared/case-number';

const STANDS_APART = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}}])\\{${name}\\}(?![\\p{L}\\p{N}{])`, 'u');

/** True when every number can be read back in one way: serial and year once each, set off from all else. */
export function isReadable({ prefix, format }: Numbering): boolean {
  const placeholders = [...format.matchAll(/\{[^}]*\}/g)].map(([name]) => name);
  const known = placeholders.every((name) => ['{prefix}', '{serial}', '{year}'].includes(name));
  const once = new Set(placeholders).size === placeholders.length;
  const apart = STANDS_APART('serial').test(format) && STANDS_APART('year').test(format);
  return known && once && apart && !/[{}]/.test(prefix);
}

/** True when one number could be written in both ways and mean different cases. */
export function collide(one: Numbering, other: Numbering): boolean {
  // A serial that looks like a year is the worst case: it shows serial and year changing places.
  const written = caseNumber(one, 2022, 2023);
  const read = patternOf(other).exec(written)?.groups;
  return read !== undefined && (read['year'] !== '2022' || read['serial'] !== '2023');
}

function patternOf({ prefix, format }: Numbering): RegExp {
  // A hyphen stands for itself, and may not be escaped here.
  const literal = format.replace('{prefix}', () => prefix).replaceAll(/[.*+?^$()|[\]\\/]/g, String.raw`\$&`);
  const pattern = literal.replace('{serial}', '(?<serial>[1-9]\\d*)').replace('{year}', '(?<year>\\d{4})');
  return new RegExp(`^${pattern}$`, 'u');
}
