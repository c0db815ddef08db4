import { isDeepStrictEqual } from 'node:util';
import { type ReadModel, type RecordedEvent } from '@diarium/event-store';

/** A field of a row that an event changed. */
export interface Change {
  /** The read model. */
  readonly view: string;
  /** The row's key. */
  readonly row: string;
  /** Of a field of an object within, with a point: `content.goals`. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

type Row = Readonly<Record<string, unknown>>;

/** How a read model serves the views and not the reader. */
const NOT_TOLD = new Set(['key', 'position', 'searchable', 'words']);

/** The rows of some read models that belong to one subject, folded event by event. */
export class SubjectRows {
  private readonly rows = new Map<string, Row | undefined>();

  /** @param field of its rows that holds the subject's key */
  constructor(
    private readonly model: ReadModel,
    private readonly field: string,
    private readonly subject: string,
  ) {}

  get all(): readonly Row[] {
    return [...this.rows.values()].filter((row) => row !== undefined && this.isOfSubject(row)) as Row[];
  }

  /** What an event changes in the rows of the subject; undefined when it touches none of them. */
  apply(event: RecordedEvent): readonly Change[] | undefined {
    const project = this.model.project[event.type];
    if (!project) return undefined;
    const changes = this.model.keys(event).map((key) => {
      const before = this.rows.get(key);
      const after = project(before, event, key) as Row | undefined;
      this.rows.set(key, after);
      const touches = [before, after].some((row) => row !== undefined && this.isOfSubject(row));
      return touches ? changesBetween(this.model.name, key, before, after) : undefined;
    });
    return changes.every((change) => change === undefined)
      ? undefined
      : changes.flatMap((change) => change ?? []);
  }

  private isOfSubject(row: Row): boolean {
    return row[this.field] === this.subject;
  }
}

/** What differs between two states of a row. */
export function changesBetween(
  view: string,
  row: string,
  before: Row | undefined,
  after: Row | undefined,
): readonly Change[] {
  const fields = Object.keys(after ?? before ?? {}).filter((field) => !NOT_TOLD.has(field));
  return fields
    .flatMap((field) => differences(field, before?.[field] ?? null, after?.[field] ?? null))
    .map((difference) => ({ view, row, ...difference }));
}

type Difference = Pick<Change, 'field' | 'from' | 'to'>;

/** An object is told by its fields; a list as a whole. */
function differences(field: string, from: unknown, to: unknown): readonly Difference[] {
  if (isDeepStrictEqual(from, to)) return [];
  const [old, now] = [from ?? {}, to ?? {}];
  if (!isObject(old) || !isObject(now)) return [{ field, from, to }];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) =>
    differences(`${field}.${name}`, old[name] ?? null, now[name] ?? null),
  );
}

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
