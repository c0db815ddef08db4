import { type DelegationPointInput } from './delegation.commands';
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
  const delegateKind = delegateOf(input, parties);
  refuseUnlawfulEnd(input);
  const { mayBeSubdelegated } = input;
  return { point, matter, matterKind, law, delegateKind, delegate, party, mayBeSubdelegated, appeal, ends };
}

function delegateOf(input: DelegationPointInput, { joint, isParty }: Parties): DelegateKind {
  const { point, delegate, delegateKind, party } = input;
  if (delegateKind === 'other') return refuseDelegation('delegation.not-a-delegate', { point, delegate });
  if (party !== undefined && !(joint && isEmployed(delegateKind) && isParty(party)))
    refuseDelegation('delegation.party-of-no-joint-committee', { point, party });
  if (input.mayBeSubdelegated && delegateKind !== 'head-of-administration')
    refuseDelegation('delegation.only-head-delegates-further', { point, delegate });
  return delegateKind;
}

/** LOU has an appeal of its own, and the board holds only what is appealed under KL 13. */
function refuseUnlawfulEnd({ point, law, appeal, ends }: DelegationPointInput): void {
  if (appeal === 'KL 13' && law !== undefined && /^LOU\b|2016:1145/u.test(law))
    refuseDelegation('delegation.procurement-appeal', { point });
  if (ends === 'posted' && appeal !== 'KL 13')
    refuseDelegation('delegation.posted-without-appeal', { point });
}

const isEmployed = (kind: DelegateKind): boolean => kind === 'employee' || kind === 'head-of-administration';
