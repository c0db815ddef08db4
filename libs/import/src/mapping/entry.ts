import { type FieldPath } from '../parse/yaml-places';

export type Fields = Readonly<Record<string, unknown>>;

/** One thing that a dossier tells, with what stands around it. */
export interface Entry {
  readonly fields: Fields;
  readonly path: FieldPath;
  /** The keys of the entry and of those around it: what it is known by wherever it stands in its list. */
  readonly identity: readonly string[];
  /** What it stands in; none for the dossier itself. */
  readonly within: Entry | undefined;
}

/** A field of the entry, or of the nearest one around it that has it. */
export function nearest(entry: Entry, field: string): unknown {
  for (let at: Entry | undefined = entry; at; at = at.within)
    if (at.fields[field] !== undefined) return at.fields[field];
  return undefined;
}

/** The entry that stands so far around this one: 1 for the one that it stands in. */
export function around(entry: Entry, levels = 1): Fields {
  let at: Entry | undefined = entry;
  for (let level = 0; level < levels; level += 1) at = at?.within;
  return at?.fields ?? {};
}

/** All fields but the named ones, and but those without a value. */
export function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && !names.includes(name)),
  );
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
