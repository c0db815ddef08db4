import { type FieldPath } from '../parse/yaml-places';
import { type Entry, type Fields, isFields } from './entry';
import { type Step } from './step';

/** What tells the entries of each list apart, by the list's place: `cases[].watches[]`. */
export type Keys = ReadonlyMap<string, Step['key']>;

/** The dossier itself, in which everything else stands. */
export function rootEntry(data: unknown): Entry {
  return { fields: isFields(data) ? data : {}, path: [], identity: [], within: undefined };
}

/** The entries at a place of the dossier, in the order of the file. */
export function entriesAt(root: Entry, at: string, keys: Keys): readonly Entry[] {
  const steps = at.split('.');
  return steps.reduce<readonly Entry[]>(
    (entries, step, index) => {
      const key = keys.get(steps.slice(0, index + 1).join('.'));
      return entries.flatMap((entry) => (step.endsWith('[]') ? items(entry, step, key) : field(entry, step)));
    },
    [root],
  );
}

function field(within: Entry, name: string): readonly Entry[] {
  const fields = within.fields[name];
  if (!isFields(fields)) return [];
  return [{ fields, path: [...within.path, name], identity: [...within.identity, name], within }];
}

function items(within: Entry, step: string, key: Step['key'] | undefined): readonly Entry[] {
  const list = step.slice(0, -2);
  const value = within.fields[list];
  if (!Array.isArray(value)) return [];
  return value.flatMap((fields: unknown, index) =>
    isFields(fields) ? [item(within, fields, [list, index], key?.(fields) ?? String(index))] : [],
  );
}

function item(within: Entry, fields: Fields, place: FieldPath, key: string): Entry {
  return {
    fields,
    path: [...within.path, ...place],
    identity: [...within.identity, String(place[0]), key],
    within,
  };
}
