import { type Fold } from '@diarium/event-store';
import { type Office } from '../committees/committee.events';
import { type DelegationEvents, type DelegationPoint } from './delegation.events';

/** A version of the delegation order: it holds from a day until the next one does. */
export interface OrderVersion {
  readonly version: number;
  readonly from: string;
  /** The decision that adopted it, where the register holds it. */
  readonly decision: string | null;
  readonly reportWithinDays: number | null;
  readonly subdelegatesReportTo: string | null;
  readonly points: readonly DelegationPoint[];
}

interface Days {
  readonly from: string;
  /** The last day; null until further notice. */
  readonly until: string | null;
}

export interface Subdelegation extends Days {
  readonly point: string;
  /** Title of the employment. */
  readonly to: string;
}

/** Who holds the office, or the member. */
export interface UrgentDecider extends Days {
  readonly office: Office | null;
  readonly member: string | null;
}

/** Who may decide on a committee's behalf, over time. */
export interface DelegationFacts {
  /** Oldest first. */
  readonly versions: readonly OrderVersion[];
  readonly subdelegations: readonly Subdelegation[];
  readonly urgentDeciders: readonly UrgentDecider[];
}

/** What happens on `delegation-GNU`. */
export type OrderEvents = Omit<
  DelegationEvents,
  | 'DelegatedDecisionMade'
  | 'DelegatedDecisionAnnulled'
  | 'DelegatedReportingMoved'
  | 'SubdelegatedDecisionReported'
>;

export const delegationFacts: Fold<DelegationFacts, OrderEvents> = {
  initial: { versions: [], subdelegations: [], urgentDeciders: [] },
  evolve: {
    DelegationOrderAdopted: (facts, { data }) => ({ ...facts, versions: [...facts.versions, data] }),
    Subdelegated: (facts, { data: { point, to, from } }) => ({
      ...facts,
      subdelegations: [...facts.subdelegations, { point, to, from, until: null }],
    }),
    SubdelegationEnded: (facts, { data: { point, to, on } }) => ({
      ...facts,
      subdelegations: ended(facts.subdelegations, on, (it) => it.point === point && it.to === to),
    }),
    UrgentDeciderAppointed: (facts, { data: { office, member, from, to } }) => ({
      ...facts,
      urgentDeciders: [...facts.urgentDeciders, { office, member, from, until: to }],
    }),
    UrgentDeciderEnded: (facts, { data: { office, member, on } }) => ({
      ...facts,
      urgentDeciders: ended(facts.urgentDeciders, on, (it) => it.office === office && it.member === member),
    }),
  },
};

export const holdsOn = ({ from, until }: Days, day: string): boolean =>
  from <= day && (until === null || day <= until);

/** The version that holds on a day; undefined before the first. */
export const versionOn = ({ versions }: DelegationFacts, day: string): OrderVersion | undefined =>
  versions.filter(({ from }) => from <= day).at(-1);

/** To whom a point is delegated further on a day, if the version that holds allows it. */
export const subdelegatesOn = (
  facts: DelegationFacts,
  point: DelegationPoint,
  day: string,
): readonly string[] =>
  point.mayBeSubdelegated
    ? facts.subdelegations.filter((it) => it.point === point.point && holdsOn(it, day)).map(({ to }) => to)
    : [];

/** Those that hold on the day get it as their last one. */
function ended<Item extends Days>(items: readonly Item[], on: string, ends: (item: Item) => boolean) {
  return items.map((item) => (ends(item) && holdsOn(item, on) ? { ...item, until: on } : item));
}
