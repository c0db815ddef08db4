import { type Fold } from '@diarium/event-store';
import { firstDay } from '../shared/partial-day';
import { type CommitteeEvents, type Office, type Seat } from './committee.events';
import { covers, endedOn, type Span } from './committee.span';

interface TermFact extends Span {
  readonly member: string;
  readonly name: string;
  readonly seat: Seat;
}

interface OfficeFact extends Span {
  readonly office: Office;
  readonly member: string;
}

interface PartyFact extends Span {
  readonly party: string;
}

/** Who sits and who holds which office, day by day, and which parties there are. */
export interface OfficesFacts {
  readonly established: boolean;
  readonly joint: boolean;
  readonly parties: readonly PartyFact[];
  readonly terms: readonly TermFact[];
  readonly offices: readonly OfficeFact[];
}

type Known = Pick<
  CommitteeEvents,
  | 'CommitteeEstablished'
  | 'PartyJoined'
  | 'PartyLeft'
  | 'MemberElected'
  | 'MemberLeft'
  | 'OfficeTaken'
  | 'OfficeLeft'
>;

export const officesFacts: Fold<OfficesFacts, Known> = {
  initial: { established: false, joint: false, parties: [], terms: [], offices: [] },
  evolve: {
    CommitteeEstablished: (facts, { data: { joint } }) => ({ ...facts, established: true, joint }),
    PartyJoined: (facts, { data: { party, from } }) => ({
      ...facts,
      parties: [...facts.parties, { party, from: from === null ? '0000-01-01' : firstDay(from), to: null }],
    }),
    PartyLeft: (facts, { data: { party, on } }) => ({
      ...facts,
      parties: endedOn(facts.parties, on, (it) => it.party === party),
    }),
    MemberElected: (facts, { data }) => ({ ...facts, terms: [...facts.terms, data] }),
    MemberLeft: (facts, { data: { member, on } }) => ({
      ...facts,
      terms: endedOn(facts.terms, on, (term) => term.member === member && covers(term, on)),
    }),
    OfficeTaken: (facts, { data }) => ({ ...facts, offices: [...facts.offices, data] }),
    OfficeLeft: (facts, { data: { office, member, on } }) => ({
      ...facts,
      offices: endedOn(facts.offices, on, (held) => held.office === office && held.member === member),
    }),
  },
};

/** The office that a member holds on a day; undefined for none. */
export const officeHeldOn = ({ offices }: OfficesFacts, member: string, day: string): Office | undefined =>
  offices.find((held) => held.member === member && covers(held, day))?.office;

/** The term that someone serves on a day. */
export const termServedOn = ({ terms }: OfficesFacts, member: string, day: string): TermFact | undefined =>
  terms.find((term) => term.member === member && covers(term, day));

export const isPartyOn = ({ parties }: OfficesFacts, party: string, day: string): boolean =>
  parties.some((it) => it.party === party && covers(it, day));
