import { type PastTime } from '@diarium/event-store';
import { readModels, type Register } from '@diarium/register';
import { type Finding } from '@diarium/verifier';
import { checkReadModels } from '../proof/verify/check-read-models';
import { Findings } from '../proof/verify/report';
import { PastViews, type ReplayOptions } from './past-views';

/** What the whole log folds to now, held against the views that people see. */
export interface ReplayedNow {
  /** Position of the last event. */
  readonly position: number;
  readonly views: number;
  /** Rows that were compared. */
  readonly rows: number;
  /** Rows in which the live views differ; the first hundred. */
  readonly findings: readonly Finding[];
}

/** What the log folds to up to a time; it is kept for whoever asks about that time next. */
export interface ReplayedThen {
  readonly position: number;
  /** The rows of each view. */
  readonly views: readonly { readonly view: string; readonly rows: number }[];
}

type ReplayRegister = Pick<Register, 'database' | 'projector' | 'store'>;

/** Folds the log from nothing to now, beside the views, and holds them against it; nothing is changed. */
export async function replayToNow(
  { database, projector, store }: ReplayRegister,
  { onProgress }: ReplayOptions = {},
): Promise<ReplayedNow> {
  const findings = new Findings();
  const rows = await checkReadModels({
    database,
    projector,
    models: readModels,
    findings,
    scratch: 'replaying',
    onFold: onProgress,
  });
  return { position: await store.head(), views: readModels.length, rows, findings: findings.list };
}

/** Folds the log from nothing to a time, for every view. */
export async function replayTo(
  { database, projector }: ReplayRegister,
  time: PastTime,
  options: ReplayOptions = {},
): Promise<ReplayedThen> {
  const past = new PastViews(projector, options);
  const counted = await past.read(time, readModels, async (schema, tables) => {
    const statement = tables
      .map(({ view, table }) => `SELECT '${view}' AS view, count(*)::int AS rows FROM "${schema}"."${table}"`)
      .join(' UNION ALL ');
    const { rows } = await database.pool.query<{ view: string; rows: number }>(statement);
    return rows;
  });
  return { position: time.position, views: counted };
}
