import { type DelegationPointInput, type WantedDelegate } from './delegation.commands';
import { type DelegateKind, type DelegationPoint, type MatterKind } from './delegation.events';
import { refuseDelegation } from './delegation.rules';

/** What the law asks of a committee before its matters go to another's employees. */
interface Parties {
  readonly joint: boolean;
  readonly isParty: (party: string) => boolean;
}

/** KL 6:38: what only the committee itself may decide. */
const refusalOf = {
  'aims-and-quality': 'delegation.aims-and-quality',
  'statement-to-assembly': 'delegation.statement-to-assembly',
  'authority-of-principle': 'delegation.authority-of-principle',
  'citizens-proposal': 'delegation.citizens-proposal',
} as const satisfies Record<Exclude<MatterKind, 'other'>, string>;

export function refuseRepeated(points: readonly DelegationPointInput[]): void {
  const seen = new Set<string>();
  for (const { point } of points) {
    if (seen.has(point)) refuseDelegation('delegation.point-repeated', { point });
    seen.add(point);
  }
}

/** A point as it is stored, when the law lets the committee delegate it. */
export function pointOf(input: DelegationPointInput, parties: Parties): DelegationPoint {
  const { point, matter, matterKind, law = null, delegate, party = null, appeal, ends } = input;
  if (matterKind !== 'other') refuseDelegation(refusalOf[matterKind], { point });
  const delegateKind = lawfulKind(input);
  if (party !== null && !(parties.joint && isEmployed(delegateKind) && parties.isParty(party)))
    refuseDelegation('delegation.party-of-no-joint-committee', { point, party });
  if (input.mayBeSubdelegated && delegateKind !== 'head-of-administration')
    refuseDelegation('delegation.only-head-delegates-further', { point, delegate });
  if (appeal === 'KL 13' && law !== null && /^LOU\b|2016:1145/u.test(law))
    refuseDelegation('delegation.procurement-appeal', { point });
  if (ends === 'posted' && appeal !== 'KL 13')
    refuseDelegation('delegation.posted-without-appeal', { point });
  const { mayBeSubdelegated } = input;
  return { point, matter, matterKind, law, delegateKind, delegate, party, mayBeSubdelegated, appeal, ends };
}

function lawfulKind({ point, delegate, delegateKind }: DelegationPointInput): DelegateKind {
  return delegateKind === ('other' satisfies WantedDelegate)
    ? refuseDelegation('delegation.not-a-delegate', { point, delegate })
    : delegateKind;
}

const isEmployed = (kind: DelegateKind): boolean => kind === 'employee' || kind === 'head-of-administration';
