import { query } from '@diarium/event-store';
import { Query } from '@nestjs/cqrs';
import { IsOptional, IsString } from 'class-validator';
import { type EntityManager } from 'typeorm';
import { IsDay } from '../shared/fields';
import { cursorValues, PagedQuery, pageOf } from '../shared/page';
import { CommitteePrefixRow } from './committee-prefixes.read-model';
import { type CommitteeView, committeeView } from './committee-view';
import { CommitteeRow } from './committee.read-model';
import { type MemberItem, memberItems, MemberRow } from './members.read-model';

/** A committee in the list, with its seats counted from its parties. */
export type CommitteeItem = Pick<
  CommitteeView,
  'committee' | 'name' | 'prefix' | 'joint' | 'host' | 'seats'
> & {
  readonly parties: number;
};

/** Committees in the order of their codes, as everything recorded leaves them. */
export class ListCommittees extends PagedQuery<CommitteeItem> {}

export const listCommittees = query(ListCommittees, async ({ after, limit }, tables) => {
  const select = tables.getRepository(CommitteeRow).createQueryBuilder('c');
  if (after) select.where('c.key > :after', { after: cursorValues(after, 1)[0] });
  const rows = await select
    .orderBy('c.key')
    .limit(limit + 1)
    .getMany();
  return pageOf(rows, limit, { item: itemOf, cursor: ({ key }) => [key] });
});

function itemOf(row: CommitteeRow): CommitteeItem {
  const { committee, name, prefix, joint, host, seats, parties } = committeeView(row);
  return { committee, name, prefix, joint, host, seats, parties: parties.length };
}

/** A committee as it stands on a day, by its code or by any prefix it ever had. */
export class ReadCommittee extends Query<CommitteeView | undefined> {
  /** `GNU`, or a prefix: `GNUS` */
  @IsString() committee!: string;
  @IsOptional() @IsDay() on?: string;
}

export const readCommittee = query(ReadCommittee, async ({ committee, on }, tables) => {
  const row = await find(committee, tables);
  return row && committeeView(row, on);
});

/** The code of a committee, by its code or by any prefix it ever had. */
export class FindCommittee extends Query<string | undefined> {
  @IsString() committee!: string;
}

export const findCommittee = query(
  FindCommittee,
  async ({ committee }, tables) => (await find(committee, tables))?.key,
);

/** Who serves on a day, or every term there was: members before substitutes, each by party and name. */
export class ListMembers extends Query<readonly (MemberItem & { readonly partyName: string })[]> {
  @IsString() committee!: string;
  @IsOptional() @IsDay() on?: string;
}

export const listMembers = query(ListMembers, async ({ committee, on }, tables) => {
  const row = await find(committee, tables);
  if (!row) return [];
  const names = new Map(row.parties.map(({ party, name }) => [party, name]));
  const rows = await tables.getRepository(MemberRow).findBy({ committee: row.key });
  return rows
    .flatMap((member) => memberItems(member, on))
    .map((item) => ({ ...item, partyName: names.get(item.party) ?? item.party }))
    .sort(bySeatPartyAndName);
});

type Listed = MemberItem & { readonly partyName: string };

const bySeatPartyAndName = (one: Listed, other: Listed): number =>
  one.seat.localeCompare(other.seat) ||
  one.partyName.localeCompare(other.partyName, 'sv') ||
  one.name.localeCompare(other.name, 'sv') ||
  one.from.localeCompare(other.from);

async function find(committee: string, tables: EntityManager): Promise<CommitteeRow | undefined> {
  const wanted = committee.trim().toLocaleUpperCase('sv');
  const rows = tables.getRepository(CommitteeRow);
  const byCode = await rows.findOneBy({ key: wanted });
  if (byCode) return byCode;
  const prefix = await tables.getRepository(CommitteePrefixRow).findOneBy({ key: committee.trim() });
  return (prefix && (await rows.findOneBy({ key: prefix.committee }))) ?? undefined;
}
