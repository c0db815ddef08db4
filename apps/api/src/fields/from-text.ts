import { type FieldShape } from './field-shapes';

const NUMBERS = ['isInt', 'isNumber', 'min', 'max'];
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * A value from a path or a query string as its field has it: a number, true or false, a list. What is no such
 * value stays a text, for the field's checks to refuse.
 */
export function fromText({ checks, isList }: FieldShape, given: unknown): unknown {
  const has = (names: readonly string[]): boolean => checks.some(({ name }) => names.includes(name));
  const one = (text: unknown): unknown => {
    if (typeof text !== 'string') return text;
    if (has(NUMBERS)) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    if (has(['isBoolean'])) return BOOLEANS[text] ?? text;
    return text;
  };
  if (!isList) return one(given);
  return (Array.isArray(given) ? given : [given]).map(one);
}
