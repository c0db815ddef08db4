import { readModel } from '@diarium/event-store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { keyOf } from '../shared/streams';
import { type CommitteeEvents, type Office, type Seat } from './committee.events';
import { covers, endedOn, inOrder, overlap, type Span, valueOn } from './committee.span';

export interface TermOfRow extends Span {
  readonly party: string;
  readonly seat: Seat;
  /** In whose place, where somebody left before the term ended. */
  readonly replaces: string | null;
}

export interface OfficeOfRow extends Span {
  readonly office: Office;
}

/** A person elected to a committee, with every term and every office. */
@Entity('committee_member')
export class MemberRow {
  /** `GNU/kim-ek` */
  @PrimaryColumn('text') key!: string;
  @Index() @Column('text') committee!: string;
  @Column('text') member!: string;
  /** As it was at the latest election. */
  @Column('text') name!: string;
  @Column('jsonb') terms!: readonly TermOfRow[];
  @Column('jsonb') offices!: readonly OfficeOfRow[];
  @Column('jsonb') politicalParties!: readonly {
    readonly politicalParty: string | null;
    readonly from: string;
  }[];
}

type MemberEvents = Pick<
  CommitteeEvents,
  'MemberElected' | 'MemberLeft' | 'PoliticalPartyChanged' | 'OfficeTaken' | 'OfficeLeft'
>;

export const members = readModel<MemberEvents>()<MemberRow>({
  name: 'committee-members',
  version: 2,
  row: MemberRow,
  keys: ({ stream, data }) => [`${keyOf(stream)}/${data.member}`],
  project: {
    MemberElected: (row, { stream, data: { member, name, politicalParty, ...term } }, key) => ({
      key,
      committee: keyOf(stream),
      member,
      name,
      terms: [...(row?.terms ?? []), term],
      offices: row?.offices ?? [],
      politicalParties: inOrder(row?.politicalParties ?? [], { politicalParty, from: term.from }),
    }),
    PoliticalPartyChanged: (row, { data: { politicalParty, from } }) =>
      row && { ...row, politicalParties: inOrder(row.politicalParties, { politicalParty, from }) },
    MemberLeft: (row, { data: { on } }) =>
      row && { ...row, terms: endedOn(row.terms, on, (term) => covers(term, on)) },
    OfficeTaken: (row, { data: { office, from, to } }) =>
      row && { ...row, offices: [...row.offices, { office, from, to }] },
    OfficeLeft: (row, { data: { office, on } }) =>
      row && { ...row, offices: endedOn(row.offices, on, (held) => held.office === office) },
  },
});

/** A term of a member or substitute, with the offices held in it. */
export interface MemberItem extends TermOfRow {
  readonly member: string;
  readonly name: string;
  /** On the day, or as it last was in the term. */
  readonly politicalParty: string | null;
  readonly offices: readonly OfficeOfRow[];
}

/** @param on only who serves on this day, with the offices held then */
export function memberItems(
  { member, name, terms, offices, politicalParties }: MemberRow,
  on?: string,
): readonly MemberItem[] {
  return terms
    .filter((term) => on === undefined || covers(term, on))
    .map((term) => ({
      member,
      name,
      ...term,
      politicalParty: valueOn(politicalParties, on ?? term.to ?? '9999-12-31')?.politicalParty ?? null,
      offices: offices.filter((held) => (on === undefined ? overlap(held, term) : covers(held, on))),
    }));
}
