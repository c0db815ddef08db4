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

/** The keys of all rows that the events touch, each once. */
export function touchedKeys(model: ReadModel, events: readonly RecordedEvent[]): readonly string[] {
  return [...new Set(events.flatMap((event) => model.keys(event)))];
}

/** What the events make of the rows in `before`; rows that stay the same object are left out. */
export function changedRows(model: ReadModel, before: Rows, events: readonly RecordedEvent[]): ChangedRows {
  const after = new Map<string, object | undefined>(before);
  foldInto(model, after, events);
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
