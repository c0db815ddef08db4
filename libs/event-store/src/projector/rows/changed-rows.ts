import { LogError } from '../../log/errors';
import { type RecordedEvent } from '../../log/event';
import { foldInto, type ReadModel } from '../read-model';

type Rows = ReadonlyMap<string, object>;

export interface ChangedRows {
  /** Rows where there was none. */
  readonly added: readonly object[];
  readonly changed: readonly object[];
  readonly removed: readonly string[];
  /** Every touched key, with what stands there then. */
  readonly after: ReadonlyMap<string, object | undefined>;
}

/** Events and, for each, the keys of the rows that it touches. */
export interface Touching {
  readonly events: readonly RecordedEvent[];
  readonly touched: readonly (readonly string[])[];
}

/** Finding the keys is half of some folds: it is done once. */
export function touching(model: ReadModel, events: readonly RecordedEvent[]): Touching {
  return { events, touched: events.map((event) => model.keys(event)) };
}

/** The keys of all rows that the events touch, each once. */
export function touchedKeys({ touched }: Touching): readonly string[] {
  const keys = new Set<string>();
  for (const ofEvent of touched) for (const key of ofEvent) keys.add(key);
  return [...keys];
}

/** What the events make of the rows in `before`; rows that stay the same object are left out. */
export function changedRows(model: ReadModel, before: Rows, { events, touched }: Touching): ChangedRows {
  const after = new Map<string, object | undefined>(before);
  foldInto(model, after, events, touched);
  const added: object[] = [];
  const changed: object[] = [];
  const removed: string[] = [];
  for (const [key, row] of after) {
    const known = before.get(key);
    if (row === known) continue;
    if (row) (known ? changed : added).push(keyed(model, row, key));
    else removed.push(key);
  }
  return { added, changed, removed, after };
}

function keyed({ name }: ReadModel, row: object, key: string): object {
  if ((row as { key?: unknown }).key === key) return row;
  throw new LogError('projector.row-refused', `A row of ${name} for the key ${key} bears another key.`);
}
