import { type Change } from '../history/changes';
import { differences } from '../history/differences';
import { type TrailEntry } from '../history/trail';

/** A field of a view and what it holds. */
type FieldState = Pick<Change, 'view' | 'row' | 'field'> & { readonly value: unknown };

export interface Step {
  readonly entry: TrailEntry;
  /** Everything that the views hold of it after the event; what holds nothing is left out. */
  readonly state: readonly FieldState[];
}

/** Each event in the life of something, and what it was after it. */
export function stepsThrough(entries: readonly TrailEntry[]): readonly Step[] {
  let state: ReadonlyMap<string, FieldState> = new Map();
  return entries.map((entry) => {
    state = after(state, entry.changes);
    return { entry, state: [...state.values()] };
  });
}

/** What differs in something between two points of its life. */
export function differencesBetween(
  earlier: readonly TrailEntry[],
  later: readonly TrailEntry[],
): readonly Change[] {
  const [before, now] = [earlier, later].map((entries) =>
    entries.reduce((state, { changes }) => after(state, changes), new Map<string, FieldState>()),
  );
  const places = new Map([...(before ?? []), ...(now ?? [])]);
  return [...places].flatMap(([place, { view, row, field }]) => {
    const [from, to] = [before?.get(place)?.value ?? null, now?.get(place)?.value ?? null];
    return differences(field, from, to).map((difference) => ({ view, row, ...difference }));
  });
}

function after(state: ReadonlyMap<string, FieldState>, changes: readonly Change[]): Map<string, FieldState> {
  const next = new Map(state);
  for (const { view, row, field, to } of changes) {
    const place = JSON.stringify([view, row, field]);
    if (isNothing(to)) next.delete(place);
    else next.set(place, { view, row, field, value: to });
  }
  return next;
}

/** An empty list holds as little as none. */
const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
