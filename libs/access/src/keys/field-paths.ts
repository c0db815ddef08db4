type Segment = { readonly name: string } | 'each';

/** Numbers of the list elements that lead to a value, from the outermost list on. */
type Indices = readonly number[];

type Change = (value: unknown, indices: Indices) => unknown;

/** `recipients[].name` → recipients, each, name. */
export function segmentsOf(path: string): readonly Segment[] {
  return path
    .split('.')
    .flatMap((part): Segment[] =>
      part.endsWith('[]') ? [{ name: part.slice(0, -2) }, 'each'] : [{ name: part }],
    );
}

/** The path of one value: `recipients[].name` with 2 → `recipients.2.name`. */
export function pathAt(segments: readonly Segment[], indices: Indices): string {
  const left = [...indices];
  return segments.map((segment) => (segment === 'each' ? left.shift() : segment.name)).join('.');
}

/** The data with each value at the path changed; what lies beside the path is shared, nothing is written over. */
export function changedAt(data: unknown, segments: readonly Segment[], change: Change): unknown {
  return changed(data, { segments, at: 0, indices: [] }, change);
}

interface Way {
  readonly segments: readonly Segment[];
  readonly at: number;
  readonly indices: Indices;
}

function changed(value: unknown, way: Way, change: Change): unknown {
  const segment = way.segments[way.at];
  if (segment === undefined)
    return value === null || value === undefined ? value : change(value, way.indices);
  const on = { ...way, at: way.at + 1 };
  if (segment === 'each') {
    if (!Array.isArray(value)) return value;
    return value.map((item, index) => changed(item, { ...on, indices: [...way.indices, index] }, change));
  }
  if (!isObject(value)) return value;
  const before = value[segment.name];
  const after = changed(before, on, change);
  return after === before ? value : { ...value, [segment.name]: after };
}

/** The value at the path, where the lists on the way are entered by the indices. */
export function valueAt(data: unknown, segments: readonly Segment[], indices: Indices): unknown {
  const left = [...indices];
  let value = data;
  for (const segment of segments) {
    if (segment === 'each')
      value = Array.isArray(value) ? (value as unknown[])[left.shift() ?? -1] : undefined;
    else value = isObject(value) ? value[segment.name] : undefined;
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
