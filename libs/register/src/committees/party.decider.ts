import { type CommitteeDecisions, type Established, refuseUnlessEstablished } from './committee-decide';
import type * as commands from './committee.commands';
import { refuseCommittee } from './committee.rules';
import { firstOverfull, type Seats, type Term } from './committee.seats';
import { inOrder, lastsBeyond } from './committee.span';
import { type PartyState } from './committee.state';

export interface PartyCommands {
  AddParty: commands.AddParty;
  ChangeSeats: commands.ChangeSeats;
  RemoveParty: commands.RemoveParty;
}

/** Who is party to the committee, and with how many seats. */
export const partyDecisions: CommitteeDecisions<PartyCommands> = {
  AddParty: (command, state) => {
    const { established, parties } = refuseUnlessEstablished(command, state);
    const { party, name, kind, from, members = null, substitutes = null } = command;
    if (parties.has(party)) refuseCommittee('committee.party-exists', { party });
    if (!established.joint && parties.size > 0) refuseCommittee('committee.not-joint');
    if ((members === null) !== (substitutes === null)) refuseCommittee('committee.seats-half-given');
    if (members !== null && substitutes !== null) refuseUnlawfulSeats({ members, substitutes }, established);
    return [{ type: 'PartyJoined', data: { party, name, kind, members, substitutes, from: from ?? null } }];
  },

  ChangeSeats: (command, state) => {
    const current = refuseUnlessEstablished(command, state);
    const { party, members, substitutes, from } = command;
    const { seats } = partyThere(current, party, from);
    refuseUnlawfulSeats(command, current.established);
    refuseTooFewSeats(party, inOrder(seats, { from, members, substitutes }), current.terms);
    return [{ type: 'SeatsChanged', data: { party, members, substitutes, from } }];
  },

  RemoveParty: (command, state) => {
    const current = refuseUnlessEstablished(command, state);
    const { party, on } = command;
    const { name, from } = partyThere(current, party, on);
    if (on < from) refuseCommittee('committee.ends-before-start', { from, to: on });
    if (name === current.established.host) refuseCommittee('committee.party-is-host', { party });
    const members = current.terms
      .filter((term) => term.party === party && lastsBeyond(term, on))
      .map(({ member }) => member);
    if (members.length > 0) refuseCommittee('committee.party-has-members', { party, on, members });
    return [{ type: 'PartyLeft', data: { party, on } }];
  },
};

export function refuseTooFewSeats(party: string, seats: readonly Seats[], terms: readonly Term[]): void {
  const overfull = firstOverfull(
    seats,
    terms.filter((term) => term.party === party),
  );
  if (overfull) refuseCommittee('committee.seats-full', { party, ...overfull });
}

/** KL 9:24 speaks of joint committees; another committee has the seats that its assembly gives it. */
function refuseUnlawfulSeats(
  { members, substitutes }: { members: number; substitutes: number },
  { joint }: Established['established'],
): void {
  if (!joint) return;
  if (members < 1) refuseCommittee('committee.party-without-member');
  if (members !== substitutes)
    refuseCommittee('committee.substitutes-not-as-members', { members, substitutes });
}

function partyThere({ parties }: Established, party: string, on: string): PartyState {
  const there = parties.get(party);
  if (!there) return refuseCommittee('committee.party-unknown', { party });
  if (there.to !== null && there.to < on) refuseCommittee('committee.party-left', { party, on: there.to });
  return there;
}
