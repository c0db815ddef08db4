import { type EntityManager } from 'typeorm';
import { LAST_ERASURE, type Tombstone } from './public-items.read-model';
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

interface Asked {
  /** Nothing but the places is wanted of what changed. */
  readonly places: boolean;
  /** The place of the last erasure; 0 where nobody was erased. */
  readonly erasedAt: number;
}

const columns = ({ places }: Asked): string =>
  `i.key, i.committee, i.sequence${places ? '' : ', i.kind, i.shown, i.tombstones'}`;

const ITSELF = `false AS hidden, 0::bigint AS switched`;

/** What hangs on no case and was not erased changes by itself: an index has it in order. That somebody was erased is nobody's. */
const byItself = (asked: Asked): string =>
  `SELECT ${columns(asked)}, i.sequence AS at, ${ITSELF}, 0::bigint AS "erasedAt" FROM public_item i
   WHERE i."case" IS NULL AND i.key <> '${LAST_ERASURE}' ${asked.erasedAt === 0 ? '' : 'AND NOT (i.erased AND i.sequence < $5)'}`;

const byErasure = (asked: Asked): string =>
  `SELECT ${columns(asked)}, $5::bigint AS at, ${ITSELF}, $5::bigint AS "erasedAt" FROM public_item i
   WHERE i."case" IS NULL AND i.erased AND i.sequence < $5`;

/** What hangs on a case changes with its mark too. Most cases never had one, and are not looked at. */
const onCases = (asked: Asked): string =>
  `SELECT ${columns(asked)}, greatest(own.at, c.switched, gone.at) AS at, own.hidden,
     coalesce(c.switched, 0) AS switched, gone.at AS "erasedAt"
   FROM public_item i
     LEFT JOIN public_item c ON c.key = 'case/' || i."case" AND (c.secret OR c.switched > 0)
     CROSS JOIN LATERAL (SELECT coalesce(c.secret, false) AS hidden,
       CASE WHEN c.secret THEN i."outerSequence" ELSE i.sequence END AS at) own
     CROSS JOIN LATERAL (SELECT ${asked.erasedAt === 0 ? '0::bigint' : ERASED_LATER} AS at) gone
   WHERE i."case" IS NOT NULL AND i.sequence > 0`;

const ERASED_LATER = 'CASE WHEN i.sequence >= $5 THEN 0 WHEN i.erased THEN $5 ELSE 0 END';

/** Of who was never erased, no text is looked through for a mark of it. */
function changes(direction: 'ASC' | 'DESC', asked: Asked): string {
  const kinds = asked.erasedAt === 0 ? [byItself, onCases] : [byItself, byErasure, onCases];
  const order = (of: string) => `ORDER BY ${of}.at ${direction}, ${of}.key ${direction} LIMIT $4`;
  const branches = kinds.map(
    (kind) => `(SELECT * FROM (${kind(asked)}) b
      WHERE b.at > 0 AND (b.at, b.key) > ($1::bigint, $2::text) AND ($3::text IS NULL OR b.committee = $3)
      ${order('b')})`,
  );
  return `SELECT * FROM (${branches.join(' UNION ALL ')}) c WHERE $5::bigint >= 0 ${order('c')}`;
}

async function lastErasure(tables: EntityManager): Promise<number> {
  const rows = await tables.query<readonly { at: unknown }[]>(
    `SELECT sequence AS at FROM public_item WHERE key = '${LAST_ERASURE}'`,
  );
  return Number(rows[0]?.at ?? 0);
}

/** The things that changed after a place, in the order of their changes. */
export async function changesAfter(
  tables: EntityManager,
  { sequence, key }: Place,
  { committee, limit }: Bounds,
): Promise<readonly ChangedRow[]> {
  const erasedAt = await lastErasure(tables);
  const rows = await tables.query<readonly ChangedRow[]>(changes('ASC', { places: false, erasedAt }), [
    ...[sequence, key, committee ?? null, limit],
    erasedAt,
  ]);
  return rows.map(numbered);
}

/** The place of the latest change of all; 0 before the first. */
export async function latestChange(tables: EntityManager, committee: string | undefined): Promise<number> {
  const erasedAt = await lastErasure(tables);
  const rows = await tables.query<readonly ChangedRow[]>(changes('DESC', { places: true, erasedAt }), [
    ...[0, '', committee ?? null, 1],
    erasedAt,
  ]);
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
