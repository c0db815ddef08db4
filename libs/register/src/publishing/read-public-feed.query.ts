import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { cursorOf, cursorValues } from '../shared/page';
import { type PublicCase } from './public-case';
import { PublicCaseRow, type Tombstone } from './public-cases.read-model';

/** A case whose public part changed: all that is public of it now takes the place of what was. */
export interface PublicChange {
  /** `GNU-2022-6` */
  readonly case: string;
  readonly committee: string;
  /** Its place among the changes; a case stands in the feed once, at its latest change. */
  readonly sequence: number;
  readonly shown: PublicCase;
  /** What has ceased to be public since the cursor, and why. */
  readonly tombstones: readonly Tombstone[];
}

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

const columns = ['key', 'committee', 'sequence', 'shown', 'tombstones'] as const;

export const readPublicFeed = query(ReadPublicFeed, async ({ committee, after, limit }, tables) => {
  const since = after === undefined ? 0 : Number(cursorValues(after, 1)[0]);
  const select = tables
    .getRepository(PublicCaseRow)
    .createQueryBuilder('c')
    .select(columns.map((column) => `c.${column}`))
    .where('c.sequence > :since', { since });
  if (committee !== undefined) select.andWhere('c.committee = :committee', { committee });
  const rows = await select
    .orderBy('c.sequence')
    .limit(limit + 1)
    .getMany();
  const items = rows.slice(0, limit).map((row) => changeOf(row, since));
  return {
    items,
    next: cursorOf([items.at(-1)?.sequence ?? since]),
    head:
      (await tables.getRepository(PublicCaseRow).maximum('sequence', committee ? { committee } : {})) ?? 0,
    hasMore: rows.length > limit,
  };
});

const changeOf = (
  { key, committee, sequence, shown, tombstones }: PublicCaseRow,
  since: number,
): PublicChange => ({
  case: key,
  committee,
  sequence,
  shown,
  tombstones: tombstones.filter((tombstone) => tombstone.sequence > since),
});
