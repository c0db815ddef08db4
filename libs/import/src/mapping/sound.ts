import { type FieldPath } from '../parse/yaml-places';
import { keys } from './steps';

/** Fields of the dossier itself that every command takes over. */
const SHARED = new Set(['id', 'committee', 'on']);

/** Places at which entries of their own stand, and what they stand in: `plan`, `plan.goals`, `plan.goals[]`. */
const places = new Set(
  [...keys.keys()].flatMap((at) =>
    at.split('.').flatMap((_, index, steps) => {
      const place = steps.slice(0, index + 1).join('.');
      return [place, place.replace(/\[\]$/, '')];
    }),
  ),
);

/**
 * True when an entry can become a command though the schema refused a field: when the field belongs
 * neither to the entry nor to what the entry stands in.
 */
export function isSoundBeside(refused: FieldPath, entry: FieldPath): boolean {
  const shared = refused.findIndex((step, index) => step !== entry[index]);
  if (shared === -1) return false;
  if (shared === 0 && entry.length > 0) return !SHARED.has(String(refused[0]));
  // The steps differ inside a list: the field belongs to another entry of it.
  if (typeof refused[shared] === 'number') return true;
  return places.has(placeOf(refused.slice(0, shared + 1)));
}

function placeOf(path: FieldPath): string {
  return path.reduce<string>(
    (place, step) => (typeof step === 'number' ? `${place}[]` : place ? `${place}.${step}` : step),
    '',
  );
}
