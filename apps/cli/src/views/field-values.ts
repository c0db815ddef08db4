import { type Change } from '@diarium/audit';
import { type Texts } from '../texts';
import { initiativeText } from './case-file';
import { instantText } from './days';
import { caseFieldLabels } from './history';

/** What a field of a view is called: `secrecy.section` → `Sekretess, lagrum`; of a case as its history calls it. */
export function fieldLabel({ view, field }: Pick<Change, 'view' | 'field'>, texts: Texts): string {
  const ofCase = view === 'case-list' ? caseFieldLabels(texts)[field] : undefined;
  return ofCase ?? pathLabel(field, texts);
}

/** `seats[2022].number` → `Platser[2022], nummer` */
export function pathLabel(path: string, { fieldName }: Texts): string {
  const [first = '', ...within] = path.split('.').map((part) => {
    const [, name = part, element = ''] = /^([^[]*)(\[.*)$/.exec(part) ?? [];
    return `${fieldName(name)}${element}`;
  });
  return [first, ...within.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join(', ');
}

/** A value in full; what holds nothing is a dash. */
export function valueText(value: unknown, texts: Texts): string {
  if (value instanceof Date) return instantText(value.toISOString());
  if (Array.isArray(value)) return value.map((it) => inner(it, texts)).join('; ') || NOTHING;
  if (typeof value === 'object' && value !== null) return fieldsText(value, texts);
  if (typeof value === 'boolean') return value ? texts.words.yes : texts.words.no;
  return scalarText(value) || NOTHING;
}

/** What something was and is, told apart even where both read the same. */
export function twoTexts(from: unknown, to: unknown, texts: Texts): readonly [from: string, to: string] {
  const [before, after] = [valueText(from, texts), valueText(to, texts)];
  return before === after ? [JSON.stringify(from), JSON.stringify(to)] : [before, after];
}

/** As `valueText`, with the words that people know for what is stored of a case. */
export function fieldValueText(field: string, value: unknown, texts: Texts): string {
  return field === 'initiative' && typeof value === 'string'
    ? initiativeText(value, texts)
    : valueText(value, texts);
}

const NOTHING = '–';

const scalarText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function fieldsText(value: object, texts: Texts): string {
  const held = Object.entries(value).filter(([, it]) => valueText(it, texts) !== NOTHING);
  const parts = held.map(([field, it]) => `${pathLabel(field, texts)}: ${inner(it, texts)}`);
  return parts.length === 0 ? NOTHING : parts.join(', ');
}

const inner = (value: unknown, texts: Texts): string =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
    ? `(${valueText(value, texts)})`
    : valueText(value, texts);
