import { type PastTime, type ReadModel } from '@diarium/event-store';
import { type Register } from '@diarium/register';
import { type Change, changesBetween } from '../history/changes';
import { PastViews, type ReplayOptions, tableOf } from './past-views';

/** A row that is not the same at two times. */
interface RowDifference {
  readonly view: string;
  readonly row: string;
  readonly what: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

export interface ViewComparison {
  /** Rows that differ, by view; of those that are listed and those beyond the limit. */
  readonly views: readonly { readonly view: string; readonly differing: number }[];
  readonly rows: readonly RowDifference[];
}

export interface ViewsAtTimes extends ReplayOptions {
  readonly first: PastTime;
  /** Now, without it. */
  readonly second?: PastTime | undefined;
  readonly models: readonly ReadModel[];
  /** How many rows of each view are listed at most. */
  readonly limit: number;
}

type Row = Readonly<Record<string, unknown>> | null;

const LIVE = 'read';

/** What whole views said at a time, held against what they said at another one or say now. */
export async function compareViews(
  { database, projector }: Pick<Register, 'database' | 'projector'>,
  { first, second, models, limit, ...options }: ViewsAtTimes,
): Promise<ViewComparison> {
  const { pool } = database;
  const past = new PastViews(projector, options);
  const views: ViewComparison['views'][number][] = [];
  const rows: RowDifference[] = [];
  const compare = async (model: ReadModel, earlier: string, later: string): Promise<void> => {
    const { view, table } = tableOf(model);
    const { rows: found } = await pool.query<{ key: string; before: Row; after: Row; differing: number }>(
      `SELECT coalesce(a.key, b.key) AS key, to_jsonb(a) AS before, to_jsonb(b) AS after,
              count(*) OVER ()::int AS differing
       FROM "${earlier}"."${table}" a FULL JOIN "${later}"."${table}" b ON a.key = b.key
       WHERE a.key IS NULL OR b.key IS NULL OR a::text <> b::text
       ORDER BY 1 LIMIT $1`,
      [limit],
    );
    views.push({ view, differing: found[0]?.differing ?? 0 });
    rows.push(...found.map(({ key, before, after }) => differenceOf(view, key, before, after)));
  };
  for (const model of models)
    await past.read(first, [model], (earlier) =>
      second === undefined
        ? compare(model, earlier, LIVE)
        : past.read(second, [model], (later) => compare(model, earlier, later)),
    );
  return { views, rows };
}

function differenceOf(view: string, row: string, before: Row, after: Row): RowDifference {
  const one = { view, row, changes: changesBetween(view, row, before ?? undefined, after ?? undefined) };
  if (before === null) return { ...one, what: 'added' };
  return { ...one, what: after === null ? 'removed' : 'changed' };
}
