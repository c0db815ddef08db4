import { type Decider } from '@diarium/event-store';
import { type KindFacts } from '../committees/kind.facts';
import { electedOn, type MembersFacts } from '../committees/members.facts';
import { after } from '../shared/partial-day';
import type * as commands from './delegation.commands';
import { type NextMeeting, reportingBy } from './reporting.facts';
import { refuseDelegated } from './delegated.rules';
import { type DelegationEvents, type DelegationPoint } from './delegation.events';
import { type DelegationFacts, holdsOn, subdelegatesOn, versionOn } from './delegation.facts';

export interface DelegatedFacts {
  readonly committee: KindFacts;
  readonly members: MembersFacts;
  readonly delegation: DelegationFacts;
  readonly nextMeeting: NextMeeting | null;
  /** The case that the command names; undefined where it is not registered. */
  readonly inCase: { readonly caseType: string | null; readonly annulled: boolean } | undefined;
}

export interface DelegatedCommands {
  RecordDelegatedDecision: commands.RecordDelegatedDecision;
  RecordUrgentDecision: commands.RecordUrgentDecision;
}

type Made = Pick<DelegationEvents, 'DelegatedDecisionMade'>;

/** The delegated decisions of a year. The number is the place in the stream: no gap, never used twice. */
export const delegatedDecider: Decider<Record<never, never>, DelegatedCommands, Made, DelegatedFacts> = {
  initial: {},
  evolve: { DelegatedDecisionMade: (state) => state },
  decide: {
    RecordDelegatedDecision: (command, _, { facts, today }) => {
      refuseUnlessRecordable(command, facts, today);
      const { by, as, on, heading, text } = command;
      const { point, version, reportWithinDays } = pointThen(command, facts.delegation);
      const subdelegates = subdelegatesOn(facts.delegation, point, on);
      const delegates = [point.delegate, ...subdelegates];
      if (!delegates.includes(as))
        refuseDelegated('delegated.not-the-delegate', { as, point: point.point, on, delegates });
      return [
        {
          type: 'DelegatedDecisionMade',
          data: {
            basis: as === point.delegate ? 'order' : 'subdelegation',
            point: point.point,
            version,
            by,
            as,
            member: null,
            on,
            case: command.case ?? null,
            heading,
            text,
            appeal: point.appeal,
            ends: point.ends,
            ...(reportWithinDays === null
              ? reportingBy(on, facts.nextMeeting)
              : { endBy: after(on, { days: reportWithinDays }), nextMeeting: null }),
            urgentBecause: null,
          },
        },
      ];
    },

    RecordUrgentDecision: (command, _, { facts, today }) => {
      refuseUnlessRecordable(command, facts, today);
      const { member, on, heading, text, appeal, urgentBecause } = command;
      const { by, as } = urgentDecider(member, on, facts);
      return [
        {
          type: 'DelegatedDecisionMade',
          data: {
            basis: 'urgent',
            point: null,
            version: null,
            by,
            as,
            member,
            on,
            case: command.case ?? null,
            heading,
            text,
            appeal,
            ends: 'reported',
            ...reportingBy(on, facts.nextMeeting),
            urgentBecause: urgentBecause ?? refuseDelegated('delegated.could-wait'),
          },
        },
      ];
    },
  },
};

/** The member's name, and the office that is let decide; `member` where it is none of the presidium. */
function urgentDecider(key: string, on: string, { members, delegation }: DelegatedFacts) {
  const member = electedOn(members, on).find(({ person, seat }) => person === key && seat === 'member');
  const isLet = delegation.urgentDeciders.some(
    (it) =>
      holdsOn(it, on) &&
      (it.member === key || (it.office !== null && member?.offices.includes(it.office) === true)),
  );
  if (!member || !isLet) return refuseDelegated('delegated.urgent-decider', { member: key, on });
  return { by: member.name, as: member.offices[0] ?? 'member' };
}

interface PointThen {
  readonly point: DelegationPoint;
  readonly version: number;
  readonly reportWithinDays: number | null;
}

function pointThen(command: commands.RecordDelegatedDecision, delegation: DelegationFacts): PointThen {
  const { committee, on } = command;
  const order = versionOn(delegation, on) ?? refuseDelegated('delegated.no-order', { committee, on });
  const { version, reportWithinDays } = order;
  const point =
    order.points.find((it) => it.point === command.point) ??
    refuseDelegated('delegated.unknown-point', { point: command.point, version, on });
  return { point, version, reportWithinDays };
}

type Recordable = commands.RecordDelegatedDecision | commands.RecordUrgentDecision;

function refuseUnlessRecordable(command: Recordable, facts: DelegatedFacts, today: string): void {
  const { committee, year, on } = command;
  if (!facts.committee.established) refuseDelegated('delegated.unknown-committee', { committee });
  if (!today.startsWith(`${year}-`)) refuseDelegated('delegated.other-year', { year, today });
  if (on > today) refuseDelegated('delegated.in-the-future', { on, today });
  if (command.case !== undefined) refuseInCase(command.case, committee, facts);
}

function refuseInCase(key: string, committee: string, { inCase }: DelegatedFacts): void {
  if (!key.startsWith(`${committee}-`))
    refuseDelegated('delegated.case-of-another-committee', { case: key, committee });
  if (!inCase) return refuseDelegated('delegated.unknown-case', { case: key });
  if (inCase.annulled) refuseDelegated('delegated.case-annulled', { case: key });
  if (inCase.caseType?.toLocaleLowerCase('sv') === 'medborgarförslag')
    refuseDelegated('delegated.citizens-proposal', { case: key });
}
