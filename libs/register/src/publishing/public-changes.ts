import { type EntityManager } from 'typeorm';
import { type Tombstone } from './public-items.read-model';
import { type PublicKind } from './public-part';
import { type PublicThing } from './public-things';

/** A thing at the place of its latest change, whether that is its own, that of its case's mark, or an erasure. */
export interface ChangedRow {
  readonly key: string;
  readonly kind: PublicKind;
  readonly committee: string;
  readonly at: number;
  readonly shown: PublicThing | null;
  readonly tombstones: readonly Tombstone[];
  /** It depends on a case that is secret. */
  readonly hidden: boolean;
  readonly switched: number;
  readonly sequence: number;
  /** The place of the last erasure, where a mark of one stands in it; 0 else. */
  readonly erasedAt: number;
}

export interface Place {
  readonly sequence: number;
  readonly key: string;
}

interface Bounds {
  readonly committee: string | undefined;
  readonly limit: number;
}

const COLUMNS = 'i.key, i.kind, i.committee, i.shown, i.tombstones, i.sequence';

/** What hangs on no case and was not erased changes by itself: an index has it in order. */
const BY_ITSELF = `SELECT ${COLUMNS}, i.sequence AS at, false AS hidden, 0::bigint AS switched, 0::bigint AS "erasedAt"
  FROM public_item i, erasure e WHERE i."case" IS NULL AND NOT (i.erased AND e.at > i.sequence)`;

const ERASED_THINGS = `SELECT ${COLUMNS}, e.at, false AS hidden, 0::bigint AS switched, e.at AS "erasedAt"
  FROM public_item i, erasure e WHERE i."case" IS NULL AND i.erased AND e.at > i.sequence`;

/** What hangs on a case changes with its mark too; a case that is not there counts as secret. */
const ON_CASES = `SELECT ${COLUMNS}, greatest(own.at, c.switched, gone.at) AS at, own.hidden,
    coalesce(c.switched, 0) AS switched, gone.at AS "erasedAt"
  FROM public_item i CROSS JOIN erasure e LEFT JOIN public_item c ON c.key = 'case/' || i."case"
    CROSS JOIN LATERAL (SELECT c.secret IS NOT FALSE AS hidden,
      CASE WHEN c.secret IS NOT FALSE THEN i."outerSequence" ELSE i.sequence END AS at) own
    CROSS JOIN LATERAL (SELECT CASE WHEN i.erased AND e.at > i.sequence THEN e.at ELSE 0 END AS at) gone
  WHERE i."case" IS NOT NULL AND i.sequence > 0`;

const branches = (direction: 'ASC' | 'DESC'): string =>
  [BY_ITSELF, ERASED_THINGS, ON_CASES]
    .map(
      (branch) => `(SELECT * FROM (${branch}) b
        WHERE b.at > 0 AND (b.at, b.key) > ($1::bigint, $2::text) AND ($3::text IS NULL OR b.committee = $3)
        ORDER BY b.at ${direction}, b.key ${direction} LIMIT $4)`,
    )
    .join(' UNION ALL ');

const changes = (direction: 'ASC' | 'DESC'): string =>
  `WITH erasure AS (SELECT coalesce(max(sequence), 0) AS at FROM public_item WHERE key = 'erasure/last')
   SELECT * FROM (${branches(direction)}) c ORDER BY at ${direction}, key ${direction} LIMIT $4`;

/** The things that changed after a place, in the order of their changes. */
export async function changesAfter(
  tables: EntityManager,
  { sequence, key }: Place,
  { committee, limit }: Bounds,
): Promise<readonly ChangedRow[]> {
  const rows = await tables.query<readonly ChangedRow[]>(changes('ASC'), [
    sequence,
    key,
    committee ?? null,
    limit,
  ]);
  return rows.map(numbered);
}

/** The place of the latest change of all; 0 before the first. */
export async function latestChange(tables: EntityManager, committee: string | undefined): Promise<number> {
  const rows = await tables.query<readonly ChangedRow[]>(changes('DESC'), [0, '', committee ?? null, 1]);
  return Number(rows[0]?.at ?? 0);
}

/** The database gives whole numbers of eight bytes as texts. */
const numbered = (row: ChangedRow): ChangedRow => ({
  ...row,
  at: Number(row.at),
  switched: Number(row.switched),
  sequence: Number(row.sequence),
  erasedAt: Number(row.erasedAt),
});
