import { isDeepStrictEqual } from 'node:util';
import { type Difference, elementChanges } from './list-changes';

/** An object is told by its fields; a list as a whole and by its elements. */
export function differences(field: string, from: unknown, to: unknown): readonly Difference[] {
  if (isDeepStrictEqual(from, to)) return [];
  const [old, now] = [from ?? {}, to ?? {}];
  if (isObject(old) && isObject(now)) return membersBetween(`${field}.`, old, now);
  return [{ field, from, to, elements: elementsBetween(field, from, to) }];
}

type Members = Readonly<Record<string, unknown>>;

/** What differs between the fields of two objects. */
function membersBetween(prefix: string, old: Members, now: Members): readonly Difference[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) =>
    differences(`${prefix}${name}`, old[name] ?? null, now[name] ?? null),
  );
}

function elementsBetween(field: string, from: unknown, to: unknown): Difference['elements'] {
  const [old, now] = [from ?? [], to ?? []];
  if (!Array.isArray(old) || !Array.isArray(now)) return null;
  const within = (one: unknown, other: unknown): readonly Difference[] =>
    membersBetween('', one as Members, other as Members);
  return elementChanges({ named: field.split('.').at(-1) ?? field, old, now, within });
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
