import { type Checkpoint } from './checkpoints/checkpoints';
import { type HaltedAt } from './errors';
import { type FoldContext } from './fold/model-fold';
import { type RowDefinition } from './rows/row-definition';
import { BUILDING, LIVE } from './schemas';

export interface ReadModelStatus {
  readonly name: string;
  readonly version: number;
  /** A read model may be live and, in a further entry, be built anew at the same time. */
  readonly status: 'building' | 'live' | 'halted';
  readonly position: number;
  /** Position of the last event in the log. */
  readonly head: number;
  /** `head` less `position`. With PostgreSQL's log that is the number of events to go. */
  readonly lag: number;
  readonly updatedAt: Date | null;
  /** Table and indexes on disk. */
  readonly bytes: number;
  readonly error: HaltedAt | null;
}

/** The live tables and the ones being built; a read model that has neither is about to be built. */
export async function readStatus(
  { pool, store }: FoldContext,
  checkpoints: readonly Checkpoint[],
  definitions: readonly RowDefinition[],
): Promise<readonly ReadModelStatus[]> {
  const head = await store.head();
  const tables = definitions.flatMap(({ table }) => [`"${LIVE}".${table}`, `"${BUILDING}".${table}`]);
  const { rows } = await pool.query<{ table: string; bytes: number }>(
    `SELECT "table", pg_total_relation_size(to_regclass("table")) AS bytes FROM unnest($1::text[]) AS "table"`,
    [tables],
  );
  const sizes = Object.fromEntries(rows.map(({ table, bytes }) => [table, bytes]));
  return definitions.flatMap(({ model: { name, version }, table }) => {
    const own = checkpoints.filter((checkpoint) => checkpoint.name === name);
    return own.length > 0
      ? own.map((checkpoint) => statusOf(checkpoint, head, sizes[`"${checkpoint.schema}".${table}`] ?? 0))
      : [statusOf({ name, version, ...NOT_BEGUN }, head, 0)];
  });
}

const NOT_BEGUN = { schema: BUILDING, position: 0, error: null, updatedAt: null };

type Shown = Pick<Checkpoint, 'schema' | 'name' | 'version' | 'position' | 'error'> & {
  readonly updatedAt: Date | null;
};

function statusOf(
  { name, version, schema, position, error, updatedAt }: Shown,
  head: number,
  bytes: number,
): ReadModelStatus {
  const status = error ? 'halted' : schema === LIVE ? 'live' : 'building';
  return {
    name,
    version,
    status,
    position,
    head,
    lag: Math.max(0, head - position),
    updatedAt,
    bytes,
    error,
  };
}
