import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { IsDay, IsOneOf } from '../shared/fields';
import { inOrder, type ListOrder, placeIn } from '../shared/in-order';
import { PagedQuery, pageOf } from '../shared/page';
import { postingView, type PostingView } from './posting-view';
import { PostingRow } from './posting.read-model';

/** One posting as it stands on a day. */
export class ReadPosting extends Query<PostingView | undefined> {
  /** `GNU-2022-11-07`, `GNU-2022-34` or `GNU-2022-D5` */
  @IsString() posting!: string;
  @IsDay() today!: string;
}

export const readPosting = query(ReadPosting, async ({ posting, today }, tables) => {
  const row = await tables.getRepository(PostingRow).findOneBy({ key: posting.trim() });
  return row ? postingView(row, today) : undefined;
});

const BY_ATTESTATION: ListOrder<PostingRow> = {
  columns: ['p.attestedOn', 'p.key'],
  of: ({ attestedOn, key }) => [attestedOn, key],
};

/** By the days on which they were attested, the earliest first; the latest first with a hyphen. */
export const POSTING_ORDERS = ['attested', '-attested'] as const;

/** Postings in the order in which they were attested, as they stand on a day. */
export class ListPostings extends PagedQuery<PostingView> {
  @IsDay() today!: string;
  @IsOptional() @IsString() committee?: string;
  /** Only what is up on a board now. */
  @IsBoolean() upOnly = false;
  @IsOneOf(POSTING_ORDERS) sort: (typeof POSTING_ORDERS)[number] = 'attested';
}

export const listPostings = query(ListPostings, async (given, tables) => {
  const { committee, limit, today } = given;
  const select = tables.getRepository(PostingRow).createQueryBuilder('p');
  if (committee !== undefined) select.andWhere('p.committee = :committee', { committee });
  if (given.upOnly) select.andWhere('p.up > 0');
  inOrder(select, given, BY_ATTESTATION);
  const rows = await select.limit(limit + 1).getMany();
  return pageOf(rows, limit, {
    item: (row) => postingView(row, today),
    cursor: placeIn(given, BY_ATTESTATION),
  });
});
