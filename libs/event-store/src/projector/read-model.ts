import { type EventMap, type EventOf, type NameOf, type RecordedEvent } from '../log/event';

/**
 * Row before → row after, the same object if nothing changes, `undefined` for none. Pure, never reads a clock,
 * never throws. Every column gets a value, of the type in which it is read back: `null` for nothing, a `Date` for
 * a timestamptz, a text for a numeric or a date.
 */
type Project<Row, Event> = (row: Row | undefined, event: Event, key: string) => Row | undefined;

/** Keeps the row as it is: for events that a read model knows and has no use for. They are not read for it. */
export const unchanged = <Row>(row: Row | undefined): Row | undefined => row;

/**
 * A view as a fold of the log: one row for each key, each row a fold of the events with its key.
 * The row class is a TypeORM entity with the text column `key` as its primary key.
 */
export interface ReadModelSpec<Row extends object, Events extends EventMap> {
  readonly name: string;
  /** Raised with every change of rows or folds: the new version is built beside the old one. */
  readonly version: number;
  readonly row: new () => Row;
  /** SQL after the table is filled, `{table}` for its name: indexes and whatever else an entity cannot state. */
  readonly indexes?: readonly string[];
  /** No row is touched by a second event: nobody looks for what is there. */
  readonly rowsAreEvents?: true;
  /** The rows that an event touches; none for an event that does not concern this view. */
  readonly keys: (event: EventOf<Events>) => readonly string[];
  readonly project: {
    readonly [Name in NameOf<Events>]: Project<Row, RecordedEvent<Name, Events[Name]>>;
  };
}

/** A read model whose folds were checked where they were written, as the projector handles it. */
export interface ReadModel<Row extends object = object> {
  readonly name: string;
  readonly version: number;
  readonly row: new () => Row;
  readonly indexes?: readonly string[];
  readonly rowsAreEvents?: true;
  readonly keys: (event: RecordedEvent) => readonly string[];
  readonly project: Readonly<Record<string, Project<object, RecordedEvent>>>;
}

/** States the events that a view folds, so that the compiler names the ones it forgets. */
export function readModel<Events extends EventMap>() {
  return <Row extends object>(spec: ReadModelSpec<Row, Events>): ReadModel<Row> =>
    spec as unknown as ReadModel<Row>;
}

/** The types of the events that change its rows. */
export function typesOf({ project }: ReadModel): readonly string[] {
  return Object.keys(project).filter((type) => project[type] !== unchanged);
}

/**
 * Folds events, in order, into rows. `rows` holds what is known of the touched keys and is changed.
 * @param touched the keys that each event touches, where they are known already
 */
export function foldInto(
  model: ReadModel,
  rows: Map<string, object | undefined>,
  events: readonly RecordedEvent[],
  touched?: readonly (readonly string[])[],
): void {
  for (const [nth, event] of events.entries()) {
    const project = model.project[event.type];
    if (!project) continue;
    for (const key of touched?.[nth] ?? model.keys(event)) rows.set(key, project(rows.get(key), event, key));
  }
}
