import { type Draft } from '@diarium/event-store';
import { type KindFacts } from '../../committees/kind.facts';
import { type MembersFacts, membersFacts } from '../../committees/members.facts';
import { DelegationPointInput } from '../delegation.commands';
import { type DelegationEvents, type DelegationPoint } from '../delegation.events';
import { type DelegationFacts, type OrderEvents } from '../delegation.facts';

export const committee: KindFacts = { established: true, joint: true };

/** The chair of GNU is Kim Ek. */
export const members: MembersFacts = {
  ...membersFacts.initial,
  parties: [{ party: 'östersund', name: 'Östersunds kommun', seats: [], from: '0000-01-01', to: null }],
  names: { 'kim-ek': 'Kim Ek', 'lo-berg': 'Lo Berg', 'bo-dal': 'Bo Dal' },
  terms: [
    { member: 'kim-ek', party: 'östersund', seat: 'member', from: '2022-01-01', to: '2022-12-31' },
    { member: 'lo-berg', party: 'östersund', seat: 'member', from: '2022-01-01', to: null },
    { member: 'bo-dal', party: 'östersund', seat: 'substitute', from: '2022-01-01', to: null },
  ],
  offices: [{ office: 'chair', member: 'kim-ek', from: '2022-01-01', to: '2022-12-31' }],
};

export const point = (changes: Partial<DelegationPoint> = {}): DelegationPoint => ({
  point: '3.2',
  matter: 'Tilldelningsbeslut',
  matterKind: 'other',
  law: null,
  delegateKind: 'head-of-administration',
  delegate: 'Inköpschef',
  party: null,
  mayBeSubdelegated: true,
  appeal: 'LOU',
  ends: 'reported',
  ...changes,
});

/** The same point as it is asked for. */
export const pointInput = (changes: Partial<DelegationPointInput> = {}): DelegationPointInput => {
  const { law: _, party: __, ...given } = point();
  return Object.assign(new DelegationPointInput(), given, changes);
};

type Adopted = OrderEvents['DelegationOrderAdopted'];

export const order = (changes: Partial<Adopted> = {}): Adopted => ({
  version: 1,
  from: '2022-01-01',
  decision: null,
  reportWithinDays: null,
  subdelegatesReportTo: null,
  points: [point()],
  ...changes,
});

export const adopted = (
  changes: Partial<Adopted> = {},
): Draft<Pick<OrderEvents, 'DelegationOrderAdopted'>> => ({
  type: 'DelegationOrderAdopted',
  data: order(changes),
});

export const delegation = (changes: Partial<DelegationFacts> = {}): DelegationFacts => ({
  versions: [order()],
  subdelegations: [],
  urgentDeciders: [],
  ...changes,
});

export const made = (
  changes: Partial<DelegationEvents['DelegatedDecisionMade']> = {},
): DelegationEvents['DelegatedDecisionMade'] => ({
  basis: 'order',
  point: '3.2',
  version: 1,
  by: 'Eva Berg',
  as: 'Inköpschef',
  member: null,
  on: '2022-10-03',
  case: null,
  heading: 'Tilldelning av avtal om handskar',
  text: 'Avtal tilldelas Handskar AB.',
  appeal: 'LOU',
  ends: 'reported',
  endBy: '2022-11-07',
  nextMeeting: 'GNU-2022-11-07',
  urgentBecause: null,
  ...changes,
});
