import { isDeepStrictEqual } from 'node:util';
import { canonical } from '@diarium/verifier';

/** What differs between two values. */
export interface Difference {
  /** Of a field of an object within, with a point: `content.goals`. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** Of a list: what became of its elements; null of all else. */
  readonly elements: readonly ElementChange[] | null;
}

/** What became of an element of a list. */
export interface ElementChange {
  /** `reordered` is told of the list: `from` and `to` are the ids, or the elements, that were kept, in their order. */
  readonly what: 'added' | 'removed' | 'changed' | 'reordered';
  /** Its own id, where the elements have one. */
  readonly element: string | number | null;
  /** Of one that changed, which of its fields: `outcome.on`; of a list within, of which element: `seats[2022].number`. */
  readonly field: string | null;
  readonly from: unknown;
  readonly to: unknown;
}

export interface Lists {
  /** The name of the list, which may say what its elements are called by: `goals` have a `goal`. */
  readonly named: string;
  readonly old: readonly unknown[];
  readonly now: readonly unknown[];
  /** What differs between two states of an element. */
  readonly within: (one: unknown, other: unknown) => readonly Difference[];
}

type Id = string | number;

/** Other names of what an element is called by, where each has another one. */
const CALLED_BY = ['item', 'version', 'period', 'person', 'paragraph', 'number'];

/** What was taken from a list, added to it and changed in it: by the elements' own ids, or else by being equal. */
export function elementChanges(lists: Lists): readonly ElementChange[] {
  const name = nameOfIds(lists);
  return name === undefined ? byEquality(lists) : byIds(lists, name);
}

function byIds({ old, now, within }: Lists, name: string): readonly ElementChange[] {
  const [before, after] = [old, now].map((list) => new Map(list.map((it) => [idIn(it, name), it])));
  if (!before || !after) return [];
  const removed = [...before].filter(([id]) => !after.has(id));
  const added = [...after].filter(([id]) => !before.has(id));
  const kept = [...after.keys()].filter((id) => before.has(id));
  return [
    ...removed.map(([element, from]) => entry('removed', { element, from })),
    ...added.map(([element, to]) => entry('added', { element, to })),
    ...kept.flatMap((element) => within(before.get(element), after.get(element)).flatMap(changedIn(element))),
    ...reordered(
      [...before.keys()].filter((id) => after.has(id)),
      kept,
    ),
  ];
}

const changedIn =
  (element: Id | null) =>
  ({ field, from, to, elements }: Difference): readonly ElementChange[] =>
    elements === null
      ? [entry('changed', { element, field, from, to })]
      : elements.map((inner) => entry('changed', { ...inner, element, field: pathOf(field, inner) }));

/** `seats[2022].number`: of the element 2022 of the list `seats`, the number. */
function pathOf(list: string, { what, element, field }: ElementChange): string {
  if (what === 'reordered') return list;
  return `${list}[${element ?? ''}]${field === null ? '' : `.${field}`}`;
}

function byEquality({ old, now }: Lists): readonly ElementChange[] {
  const removed = without(old, now);
  const added = without(now, old);
  return [
    ...removed.map((from) => entry('removed', { from })),
    ...added.map((to) => entry('added', { to })),
    ...reordered(without(old, removed), without(now, added)),
  ];
}

/** The elements of a list but for those of another one, each taken away as often as it stands there. */
function without(list: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(printOf(other), (left.get(printOf(other)) ?? 0) + 1);
  return list.filter((element) => {
    const times = left.get(printOf(element)) ?? 0;
    left.set(printOf(element), times - 1);
    return times <= 0;
  });
}

const printOf = (element: unknown): string => canonical(JSON.parse(JSON.stringify(element ?? null)));

const reordered = (from: readonly unknown[], to: readonly unknown[]): readonly ElementChange[] =>
  isDeepStrictEqual(from, to) ? [] : [entry('reordered', { from, to })];

const entry = (what: ElementChange['what'], said: Partial<ElementChange>): ElementChange => ({
  ...{ element: null, field: null, from: null, to: null },
  ...said,
  what,
});

/** The name under which every element has an id that no other of its list has. */
function nameOfIds({ named, old, now }: Lists): string | undefined {
  const singular = named.replace(/ies$/, 'y').replace(/s$/, '');
  return ['id', 'key', singular, ...CALLED_BY].find((name) =>
    [old, now].every((list) => {
      const ids = list.map((element) => idIn(element, name));
      return !ids.includes(null) && new Set(ids).size === ids.length;
    }),
  );
}

function idIn(element: unknown, name: string): Id | null {
  if (typeof element !== 'object' || element === null) return null;
  const id: unknown = (element as Readonly<Record<string, unknown>>)[name];
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
