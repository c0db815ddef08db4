import {
  type CommitteeDecisions,
  refuseEndBeforeStart,
  refuseSame,
  refuseUnlessEstablished,
} from './committee-decide';
import type * as commands from './committee.commands';
import { type Office } from './committee.events';
import { refuseCommittee } from './committee.rules';
import { after } from '../shared/partial-day';
import { type Term, termBeside } from './committee.seats';
import { contains, covers, lastsBeyond, overlap, type Span } from './committee.span';
import { type CommitteeState, type OfficeTerm, setting } from './committee.state';
import { refuseTooFewSeats } from './party.decider';

export interface MemberCommands {
  ElectMember: commands.ElectMember;
  RecordMemberLeft: commands.RecordMemberLeft;
  SetPresidiumAppointment: commands.SetPresidiumAppointment;
  TakeOffice: commands.TakeOffice;
  LeaveOffice: commands.LeaveOffice;
}

/** Who serves in the seats, and who holds the offices of the presidium. */
export const memberDecisions: CommitteeDecisions<MemberCommands> = {
  ElectMember: (command, state) => {
    const { terms, parties } = refuseUnlessEstablished(command, state);
    const { member, name, party, seat, from, to = null, replaces = null, politicalParty = null } = command;
    const term: Term = { member, party, seat, from, to };
    refuseEndBeforeStart(term);
    const there = parties.get(party) ?? refuseCommittee('committee.party-unknown', { party });
    if (!contains(there, term)) refuseCommittee('committee.party-not-joined', { party, from, to });
    if (replaces !== null) refuseUnlessLeft(terms, replaces, term);
    const { left, others } = asElected(terms, term);
    refuseTooFewSeats(party, there.seats, [...others, term]);
    return [
      ...left,
      { type: 'MemberElected', data: { member, name, party, seat, from, to, replaces, politicalParty } },
    ];
  },

  RecordMemberLeft: (command, state) => {
    const { terms, offices } = refuseUnlessEstablished(command, state);
    const { member, on } = command;
    const term = terms.find((it) => it.member === member && covers(it, on));
    if (!term) return refuseCommittee('committee.not-serving', { member, on });
    if (!lastsBeyond(term, on)) refuseCommittee('committee.nothing-changes');
    const held = offices.filter((it) => it.member === member && overlap(it, term) && lastsBeyond(it, on));
    return [
      ...held.map(({ office }) => ({ type: 'OfficeLeft' as const, data: { office, member, on } })),
      { type: 'MemberLeft', data: { member, on } },
    ];
  },

  SetPresidiumAppointment: (command, state) => {
    refuseUnlessEstablished(command, state);
    const data = { offices: command.offices, appointedBy: command.appointedBy };
    refuseSame(state, setting.presidium, data);
    return [{ type: 'PresidiumAppointmentSet', data }];
  },

  TakeOffice: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { office, member, from } = command;
    const to = command.to ?? termOn(state, member, from)?.to ?? null;
    refuseEndBeforeStart({ from, to });
    refuseUnlessMember(state, member, { from, to });
    refuseOfficeHeld(state, { office, member, from, to });
    return [{ type: 'OfficeTaken', data: { office, member, from, to } }];
  },

  LeaveOffice: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { office, member, on } = command;
    const held = holding(state, office, member).find((it) => covers(it, on));
    if (!held) return refuseCommittee('committee.office-not-held', { member, on });
    if (!lastsBeyond(held, on)) refuseCommittee('committee.nothing-changes');
    return [{ type: 'OfficeLeft', data: { office, member, on } }];
  },
};

/** Who serves already is not elected once more, but for a substitute who rises: that term ends, and the rest stand. */
function asElected(terms: readonly Term[], term: Term) {
  const beside = termBeside(terms, term);
  if (!beside) return { left: [], others: terms };
  if (!isSubstituteWhoRises(beside, term)) refuseCommittee('committee.terms-overlap', { ...beside });
  const on = after(term.from, { days: -1 });
  return {
    left: [{ type: 'MemberLeft' as const, data: { member: term.member, on } }],
    others: terms.map((it) => (it === beside ? { ...it, to: on } : it)),
  };
}

/** A substitute of the party who is elected to a seat of a member leaves the substitute's the day before. */
const isSubstituteWhoRises = (beside: Term, { seat, party, from }: Term): boolean =>
  beside.seat === 'substitute' && seat === 'member' && beside.party === party && beside.from < from;

function refuseUnlessLeft(terms: readonly Term[], replaces: string, { party, seat, from }: Term): void {
  const earlier = terms.filter((it) => it.member === replaces && it.party === party && it.seat === seat);
  if (earlier.length === 0) refuseCommittee('committee.replaces-nobody', { replaces, party });
  if (earlier.some((term) => lastsBeyond(term, from) || covers(term, from)))
    refuseCommittee('committee.replaced-still-serves', { replaces, from });
}

const termOn = ({ terms }: CommitteeState, member: string, day: string): Term | undefined =>
  terms.find((term) => term.member === member && covers(term, day));

const holding = ({ offices }: CommitteeState, office: Office, member: string): readonly OfficeTerm[] =>
  offices.filter((held) => held.office === office && held.member === member);

function refuseUnlessMember(state: CommitteeState, member: string, span: Span): void {
  const term = termOn(state, member, span.from);
  if (term?.seat !== 'member' || !contains(term, span))
    refuseCommittee('committee.office-needs-member', { member, ...span });
}

function refuseOfficeHeld({ offices }: CommitteeState, wanted: OfficeTerm): void {
  const then = offices.filter((held) => overlap(held, wanted));
  const taken = then.find(({ office }) => office === wanted.office);
  if (taken)
    refuseCommittee('committee.office-held', { holder: taken.member, from: taken.from, to: taken.to });
  if (then.some(({ member }) => member === wanted.member))
    refuseCommittee('committee.other-office-held', { member: wanted.member });
}
