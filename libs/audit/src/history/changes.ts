import { type ReadModel, type RecordedEvent } from '@diarium/event-store';
import { differences } from './differences';
import { type Difference } from './list-changes';

/** A field of a row that an event changed. */
export interface Change extends Difference {
  /** The read model. */
  readonly view: string;
  /** The row's key. */
  readonly row: string;
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
