import { type Decider } from '@diarium/event-store';
import { type KindFacts } from '../committees/kind.facts';
import { electedOn, type MembersFacts } from '../committees/members.facts';
import type * as commands from './delegation.commands';
import { type DelegationEvents, type DelegationPoint } from './delegation.events';
import {
  type DelegationFacts,
  delegationFacts,
  holdsOn,
  type OrderEvents,
  type OrderVersion,
  subdelegatesOn,
  versionOn,
} from './delegation.facts';
import { pointOf, refuseRepeated } from './delegation.points';
import { refuseDelegation } from './delegation.rules';

export interface DelegationCommandFacts {
  readonly committee: KindFacts;
  readonly members: MembersFacts;
  /** Whether the decision that the command names is a paragraph of this committee's minutes. */
  readonly decisionKnown: boolean;
}

export interface DelegationCommands {
  AdoptDelegationOrder: commands.AdoptDelegationOrder;
  Subdelegate: commands.Subdelegate;
  EndSubdelegation: commands.EndSubdelegation;
  AppointUrgentDecider: commands.AppointUrgentDecider;
  EndUrgentDecider: commands.EndUrgentDecider;
}

/** The delegation order of a committee, and who else may decide on its behalf. */
export const delegationDecider: Decider<
  DelegationFacts,
  DelegationCommands,
  OrderEvents,
  DelegationCommandFacts
> = {
  ...delegationFacts,
  decide: {
    AdoptDelegationOrder: (command, state, { facts }) => {
      refuseUnfounded(command, facts);
      const { from, decision = null, reportWithinDays = null, subdelegatesReportTo = null } = command;
      const latest = state.versions.at(-1);
      if (latest && from <= latest.from)
        refuseDelegation('delegation.from-not-later', { version: latest.version, latest: latest.from, from });
      refuseRepeated(command.points);
      const points = command.points.map((point) =>
        pointOf(point, {
          joint: facts.committee.joint,
          isParty: (party) => isPartyOn(facts.members, party, from),
        }),
      );
      const version = (latest?.version ?? 0) + 1;
      return [
        {
          type: 'DelegationOrderAdopted',
          data: { version, from, decision, reportWithinDays, subdelegatesReportTo, points },
        },
      ];
    },

    Subdelegate: (command, state) => {
      const { point: number, to, from } = command;
      const point = pointOn(command, from, state);
      if (!point.mayBeSubdelegated) refuseDelegation('delegation.not-further', { point: number });
      if (subdelegatesOn(state, point, from).includes(to))
        refuseDelegation('delegation.further-already', { point: number, to });
      return [{ type: 'Subdelegated', data: { point: number, to, by: point.delegate, from } }];
    },

    EndSubdelegation: ({ point, to, on }, state) => {
      if (!state.subdelegations.some((it) => it.point === point && it.to === to && holdsOn(it, on)))
        refuseDelegation('delegation.not-delegated-further', { point, to, on });
      return [{ type: 'SubdelegationEnded', data: { point, to, on } }];
    },

    AppointUrgentDecider: (command, state, { facts }) => {
      refuseUnfounded(command, facts);
      const { from, to = null, decision = null } = command;
      const decider = deciderOf(command);
      if (to !== null && to < from) refuseDelegation('delegation.ends-before-start', { from, to });
      const { member } = decider;
      if (member !== null && !isMemberOn(facts.members, member, from))
        refuseDelegation('delegation.urgent-needs-member', { member, on: from });
      if (state.urgentDeciders.some((it) => isSame(it, decider) && holdsOn(it, from)))
        refuseDelegation('delegation.urgent-decider-already', { who: whoIs(decider) });
      return [{ type: 'UrgentDeciderAppointed', data: { ...decider, from, to, decision } }];
    },

    EndUrgentDecider: (command, state) => {
      const decider = deciderOf(command);
      const { on } = command;
      if (!state.urgentDeciders.some((it) => isSame(it, decider) && holdsOn(it, on)))
        refuseDelegation('delegation.no-urgent-decider', { who: whoIs(decider), on });
      return [{ type: 'UrgentDeciderEnded', data: { ...decider, on } }];
    },
  },
};

const isPartyOn = ({ parties }: MembersFacts, party: string, day: string): boolean =>
  parties.some((it) => it.party === party && it.from <= day && (it.to === null || day <= it.to));

const isMemberOn = (members: MembersFacts, member: string, day: string): boolean =>
  electedOn(members, day).some(({ person, seat }) => person === member && seat === 'member');

type UrgentDecider = Pick<DelegationEvents['UrgentDeciderEnded'], 'office' | 'member'>;

function deciderOf(command: Pick<commands.AppointUrgentDecider, 'office' | 'member'>): UrgentDecider {
  const { office = null, member = null } = command;
  if ((office === null) === (member === null)) refuseDelegation('delegation.office-or-member');
  return { office, member };
}

const isSame = (one: UrgentDecider, other: UrgentDecider): boolean =>
  one.office === other.office && one.member === other.member;

const whoIs = ({ office, member }: UrgentDecider): string | null => member ?? office;

function refuseUnfounded(
  { committee, decision }: { committee: string; decision?: string },
  facts: DelegationCommandFacts,
): void {
  if (!facts.committee.established) refuseDelegation('delegation.unknown-committee', { committee });
  if (decision !== undefined && !facts.decisionKnown)
    refuseDelegation('delegation.unknown-decision', { committee, decision });
}

function pointOn(
  { committee, point: number }: { committee: string; point: string },
  on: string,
  state: DelegationFacts,
): DelegationPoint {
  const order: OrderVersion =
    versionOn(state, on) ?? refuseDelegation('delegation.no-order', { committee, on });
  const { version, points } = order;
  return (
    points.find(({ point }) => point === number) ??
    refuseDelegation('delegation.unknown-point', { point: number, on, version })
  );
}
