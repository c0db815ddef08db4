import { type Fold } from '@diarium/event-store';
import { firstDay } from '../shared/partial-day';
import { type CommitteeEvents, type Office, type Seat } from './committee.events';
import { type Seats } from './committee.seats';
import { ALWAYS, covers, endedOn, inOrder, type Span, valueOn } from './committee.span';

/** A party, with its seats over time; none where no source gives them. */
export interface PartySeats extends Span {
  readonly party: string;
  readonly name: string;
  readonly seats: readonly Seats[];
}

export interface ElectedTerm extends Span {
  readonly member: string;
  readonly party: string;
  readonly seat: Seat;
}

/** Who is elected to a committee, over time: `electedOn` and `seatsOn` say how it is on a day. */
export interface MembersFacts {
  readonly parties: readonly PartySeats[];
  /** In the order in which they were elected. */
  readonly terms: readonly ElectedTerm[];
  /** By key, as at the latest election. */
  readonly names: Readonly<Record<string, string>>;
  readonly politicalParties: readonly {
    readonly member: string;
    readonly politicalParty: string | null;
    readonly from: string;
  }[];
  readonly offices: readonly (Span & { readonly office: Office; readonly member: string })[];
  /** In which order each party's substitutes are called in. */
  readonly orders: readonly CommitteeEvents['SubstituteOrderSet'][];
}

type Folded = Pick<
  CommitteeEvents,
  | 'PartyJoined'
  | 'SeatsChanged'
  | 'PartyLeft'
  | 'MemberElected'
  | 'MemberLeft'
  | 'PoliticalPartyChanged'
  | 'OfficeTaken'
  | 'OfficeLeft'
  | 'SubstituteOrderSet'
>;

const changeParty = (
  facts: MembersFacts,
  key: string,
  by: (party: PartySeats) => PartySeats,
): MembersFacts => ({
  ...facts,
  parties: facts.parties.map((party) => (party.party === key ? by(party) : party)),
});

export const membersFacts: Fold<MembersFacts, Folded> = {
  initial: { parties: [], terms: [], names: {}, politicalParties: [], offices: [], orders: [] },
  evolve: {
    PartyJoined: (facts, { data: { party, name, members, substitutes, from } }) => ({
      ...facts,
      parties: [
        ...facts.parties,
        {
          party,
          name,
          from: from === null ? ALWAYS : firstDay(from),
          to: null,
          seats: members === null || substitutes === null ? [] : [{ from: ALWAYS, members, substitutes }],
        },
      ],
    }),
    SeatsChanged: (facts, { data: { party: key, ...seats } }) =>
      changeParty(facts, key, (party) => ({ ...party, seats: inOrder(party.seats, seats) })),
    PartyLeft: (facts, { data }) => changeParty(facts, data.party, (party) => ({ ...party, to: data.on })),
    MemberElected: (facts, { data: { member, name, party, seat, from, to, politicalParty } }) => ({
      ...facts,
      terms: [...facts.terms, { member, party, seat, from, to }],
      names: { ...facts.names, [member]: name },
      politicalParties: inOrder(facts.politicalParties, { member, politicalParty, from }),
    }),
    MemberLeft: (facts, { data: { member, on } }) => ({
      ...facts,
      terms: endedOn(facts.terms, on, (term) => term.member === member && covers(term, on)),
    }),
    PoliticalPartyChanged: (facts, { data }) => ({
      ...facts,
      politicalParties: inOrder(facts.politicalParties, data),
    }),
    OfficeTaken: (facts, { data }) => ({ ...facts, offices: [...facts.offices, data] }),
    OfficeLeft: (facts, { data: { office, member, on } }) => ({
      ...facts,
      offices: endedOn(facts.offices, on, (held) => held.office === office && held.member === member),
    }),
    SubstituteOrderSet: (facts, { data }) => ({ ...facts, orders: inOrder(facts.orders, data) }),
  },
};

/** A member or substitute on a day. */
export interface ElectedPerson {
  readonly person: string;
  readonly name: string;
  /** The authority that elected the person. */
  readonly party: string;
  readonly politicalParty: string | null;
  readonly seat: Seat;
  readonly offices: readonly Office[];
}

/** Members and substitutes on a day, in the order in which they were elected. */
export function electedOn(facts: MembersFacts, day: string): readonly ElectedPerson[] {
  return facts.terms
    .filter((term) => covers(term, day))
    .map(({ member, party, seat }) => ({
      person: member,
      name: facts.names[member] ?? member,
      party,
      politicalParty:
        valueOn(
          facts.politicalParties.filter((it) => it.member === member),
          day,
        )?.politicalParty ?? null,
      seat,
      offices: facts.offices
        .filter((held) => held.member === member && covers(held, day))
        .map(({ office }) => office),
    }));
}

/**
 * Who had the seats of members that are vacant on a day: those who left last, where a party has fewer members than
 * seats. Until somebody is elected in their place a substitute serves there.
 */
export function vacatedOn(facts: MembersFacts, day: string): readonly ElectedPerson[] {
  const members = electedOn(facts, day).filter(({ seat }) => seat === 'member');
  return facts.parties
    .filter((party) => covers(party, day))
    .flatMap(({ party, seats }) => {
      const serving = members.filter((it) => it.party === party);
      const vacant = Math.max(0, (valueOn(seats, day)?.members ?? 0) - serving.length);
      const left = facts.terms.filter(
        (it): it is ElectedTerm & { to: string } =>
          it.party === party && it.seat === 'member' && it.to !== null && it.to < day,
      );
      const keys = left.toSorted((one, other) => other.to.localeCompare(one.to)).map(({ member }) => member);
      const gone = [...new Set(keys)].filter((key) => !members.some(({ person }) => person === key));
      return gone.slice(0, vacant).map((person) => leaver(facts, person, party));
    });
}

const leaver = ({ names }: MembersFacts, person: string, party: string): ElectedPerson => ({
  person,
  name: names[person] ?? person,
  party,
  politicalParty: null,
  seat: 'member',
  offices: [],
});

/** How many members and substitutes the committee has on a day; null where a party's seats are not known. */
export function seatsOn(
  facts: MembersFacts,
  day: string,
): { readonly members: number; readonly substitutes: number } | null {
  const parties = facts.parties.filter((party) => covers(party, day));
  const seats = parties.flatMap((party) => valueOn(party.seats, day) ?? []);
  if (seats.length === 0 || seats.length < parties.length) return null;
  return {
    members: seats.reduce((sum, { members }) => sum + members, 0),
    substitutes: seats.reduce((sum, { substitutes }) => sum + substitutes, 0),
  };
}
