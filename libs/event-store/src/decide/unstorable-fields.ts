import { isStorableText } from '../log/storable-text';
import { type FieldProblem } from './field-problems';

/** Texts that no log and no view can hold, wherever in a message they stand: no rule of a field looks for them. */
export const unstorableFields = (given: object): FieldProblem[] => (isStorable(given) ? [] : found(given));

/** Nearly always, and without a path to each of them. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  for (const name in value)
    if (!isStorableText(name) || !isStorable((value as Record<string, unknown>)[name])) return false;
  return true;
}

function found(given: object, within = ''): FieldProblem[] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    const field = within + name;
    if (!isStorableText(name)) return [unstorable(field.toWellFormed().replaceAll('\0', '\ufffd'))];
    if (typeof value === 'string') return isStorableText(value) ? [] : [unstorable(field)];
    return typeof value === 'object' && value !== null ? found(value, `${field}.`) : [];
  });
}

const unstorable = (field: string): FieldProblem => ({
  field,
  constraint: 'isStorableText',
  message: `${field} holds a NUL character or half of a surrogate pair, which is not text`,
});
