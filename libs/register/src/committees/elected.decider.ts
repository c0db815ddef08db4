import {
  type CommitteeDecisions,
  refuseEndBeforeStart,
  refuseSame,
  refuseUnlessEstablished,
  repeated,
} from './committee-decide';
import { refuseCommittee } from './committee.rules';
import { covers, lastsBeyond, overlap, valueOn } from './committee.span';
import { type CommitteeState, setting } from './committee.state';
import type * as commands from './member.commands';

export interface ElectedCommands {
  ChangePoliticalParty: commands.ChangePoliticalParty;
  SetSubstituteOrder: commands.SetSubstituteOrder;
  DeclareInterest: commands.DeclareInterest;
  WithdrawInterest: commands.WithdrawInterest;
}

/** What changes for those who are elected: party, order of call, declared disqualifications. */
export const electedDecisions: CommitteeDecisions<ElectedCommands> = {
  ChangePoliticalParty: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { member, from, politicalParty = null } = command;
    refuseUnlessServing(state, member, from);
    const own = state.politicalParties.filter((it) => it.member === member);
    if ((valueOn(own, from)?.politicalParty ?? null) === politicalParty)
      refuseCommittee('committee.nothing-changes');
    return [{ type: 'PoliticalPartyChanged', data: { member, politicalParty, from } }];
  },

  SetSubstituteOrder: (command, state) => {
    const { parties, terms } = refuseUnlessEstablished(command, state);
    const { party, order, from } = command;
    if (!parties.has(party)) refuseCommittee('committee.party-unknown', { party });
    const member = repeated(order);
    if (member !== undefined) refuseCommittee('committee.order-not-unique', { member });
    const substitutes = terms.filter(
      (it) => it.party === party && it.seat === 'substitute' && covers(it, from),
    );
    const other = order.find((it) => !substitutes.some((term) => term.member === it));
    if (other !== undefined)
      refuseCommittee('committee.order-needs-substitute', { member: other, party, from });
    const data = { party, order, from };
    refuseSame(state, setting.substituteOrder(party), data);
    return [{ type: 'SubstituteOrderSet', data }];
  },

  DeclareInterest: (command, state, { facts }) => {
    refuseUnlessEstablished(command, state);
    const { member, because, from, to = null, case: inCase = null } = command;
    refuseEndBeforeStart({ from, to });
    refuseUnlessServing(state, member, from);
    if (facts.unknownCase !== null) refuseCommittee('committee.unknown-case', { case: facts.unknownCase });
    const data = { member, case: inCase, because, from, to };
    if (state.interests.some((it) => it.member === member && it.case === inCase && overlap(it, data)))
      refuseCommittee('committee.interest-declared', { member });
    return [{ type: 'InterestDeclared', data }];
  },

  WithdrawInterest: (command, state) => {
    refuseUnlessEstablished(command, state);
    const { member, on, case: inCase = null } = command;
    const declared = state.interests.find(
      (it) => it.member === member && it.case === inCase && covers(it, on) && lastsBeyond(it, on),
    );
    if (!declared) refuseCommittee('committee.interest-unknown', { member, on });
    return [{ type: 'InterestWithdrawn', data: { member, case: inCase, on } }];
  },
};

function refuseUnlessServing({ terms }: CommitteeState, member: string, on: string): void {
  if (!terms.some((term) => term.member === member && covers(term, on)))
    refuseCommittee('committee.not-serving', { member, on });
}
