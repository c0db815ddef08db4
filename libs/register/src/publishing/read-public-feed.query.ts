import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { cursorOf, cursorValues, refuseCursor } from '../shared/page';
import { changesAfter, latestChange, type ChangedRow } from './public-changes';
import { type Tombstone } from './public-items.read-model';
import { type PublicThings } from './public-things';

/** Something whose public part changed: all that is public of it now takes the place of what was. */
export interface PublicChangeOf<Kind extends keyof PublicThings> {
  readonly kind: Kind;
  /** `GNU-2022-6` for a case, `GNU/kim-ek` for somebody elected: as in the register. */
  readonly key: string;
  readonly committee: string;
  /** Its place among the changes; a thing stands in the feed once, at its latest change. */
  readonly sequence: number;
  /** Null for what is public no longer. */
  readonly shown: PublicThings[Kind] | null;
  /** What has ceased to be public since the cursor, and why. */
  readonly tombstones: readonly Tombstone[];
}

export type PublicChange = {
  readonly [Kind in keyof PublicThings]: PublicChangeOf<Kind>;
}[keyof PublicThings];

export interface PublicFeed {
  readonly items: readonly PublicChange[];
  /** Where the next look begins, also when there is nothing more yet. */
  readonly next: string;
  /** The place of the latest change of all; 0 before the first. */
  readonly head: number;
  readonly hasMore: boolean;
}

/** What has changed in the public part of the registers since an earlier look, oldest change first. */
export class ReadPublicFeed extends Query<PublicFeed> {
  @IsOptional() @IsString() committee?: string;
  /** The `next` of an earlier look; from the beginning without it. */
  @IsOptional() @IsString() after?: string;
  @IsInt() @Min(1) @Max(500) limit = 100;
}

export const readPublicFeed = query(ReadPublicFeed, async ({ committee, after, limit }, tables) => {
  const since = placeOf(after);
  const rows = await changesAfter(tables, since, { committee, limit: limit + 1 });
  const seen = rows.slice(0, limit);
  const last = seen.at(-1);
  const hasMore = rows.length > limit;
  return {
    items: seen.map((row) => changeOf(row, since.sequence)),
    next: last ? cursorOf([last.at, last.key]) : (after ?? cursorOf([0, ''])),
    // Asked for again it could be later than what is shown here as the last.
    head: last && !hasMore ? last.at : await latestChange(tables, committee),
    hasMore,
  };
});

function placeOf(after: string | undefined) {
  const [sequence, key] = after === undefined ? [0, ''] : cursorValues(after, 2);
  if (!Number.isSafeInteger(sequence) || typeof key !== 'string') return refuseCursor();
  return { sequence: Number(sequence), key };
}

function changeOf(row: ChangedRow, since: number): PublicChange {
  const { kind, key, committee, at, shown } = row;
  // Several things change at once: of the last place seen, those that stand here were not.
  const isNew = ({ sequence }: Tombstone) => sequence > since || (sequence === since && at === since);
  return {
    ...{ kind, key: key.slice(kind.length + 1), committee, sequence: at, shown },
    tombstones: tombstonesOf(row).filter(isNew),
  } as PublicChange;
}

/** Those of its own, of its case's mark, and of an erasure. */
function tombstonesOf({
  tombstones,
  hidden,
  switched,
  sequence,
  erasedAt,
}: ChangedRow): readonly Tombstone[] {
  const document = null;
  return [
    ...tombstones,
    ...(hidden && sequence > 0 && sequence < switched
      ? [{ sequence: switched, reason: 'made-secret' as const, document }]
      : []),
    ...(erasedAt > sequence ? [{ sequence: erasedAt, reason: 'erased' as const, document }] : []),
  ];
}
