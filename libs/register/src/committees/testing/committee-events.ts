import { type Draft } from '@diarium/event-store';
import { scenario } from '@diarium/event-store/testing';
import { committeeDecider } from '../committee.decider';
import { type CommitteeEvents } from '../committee.events';

export type CommitteeDraft = Draft<CommitteeEvents>;

/** Events of a committee as the tests need them, with what does not matter filled in. */
export const established = (data: Partial<CommitteeEvents['CommitteeEstablished']> = {}): CommitteeDraft => ({
  type: 'CommitteeEstablished',
  data: {
    name: 'Gemensam nämnd för upphandling',
    joint: true,
    from: null,
    host: 'Region Jämtland Härjedalen',
    supervisedBy: 'Regionstyrelsen',
    prefix: 'GNU',
    numberFormat: '{prefix}/{serial}/{year}',
    ...data,
  },
});

export const joined = (
  party: string,
  seats: number | null,
  data: Partial<CommitteeEvents['PartyJoined']> = {},
): CommitteeDraft => ({
  type: 'PartyJoined',
  data: {
    party,
    name: party,
    kind: 'municipality',
    members: seats,
    substitutes: seats,
    from: null,
    ...data,
  },
});

export const elected = (
  member: string,
  party: string,
  data: Partial<CommitteeEvents['MemberElected']> = {},
): CommitteeDraft => ({
  type: 'MemberElected',
  data: {
    member,
    name: member,
    party,
    seat: 'member',
    from: '2023-01-01',
    to: '2026-12-31',
    replaces: null,
    politicalParty: null,
    ...data,
  },
});

export const onGnu = scenario(committeeDecider, {
  facts: { prefixUsedBy: null, unknownCase: null },
  stream: 'committee-GNU',
});
