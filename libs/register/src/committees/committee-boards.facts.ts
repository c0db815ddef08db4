import { type Fold } from '@diarium/event-store';
import { firstDay } from '../shared/partial-day';
import { type CommitteeEvents } from './committee.events';
import { covers, type Span } from './committee.span';

/** Whose notice boards a committee's notices go up on. */
export interface BoardOwners {
  readonly host: string | undefined;
  readonly joint: boolean;
  readonly parties: readonly (Span & { readonly party: string; readonly name: string })[];
}

type Known = Pick<CommitteeEvents, 'CommitteeEstablished' | 'PartyJoined' | 'PartyLeft'>;

export const boardOwners: Fold<BoardOwners, Known> = {
  initial: { host: undefined, joint: false, parties: [] },
  evolve: {
    CommitteeEstablished: (owners, { data: { host, joint } }) => ({ ...owners, host, joint }),
    PartyJoined: (owners, { data: { party, name, from } }) => ({
      ...owners,
      parties: [
        ...owners.parties,
        { party, name, from: from === null ? '0000-01-01' : firstDay(from), to: null },
      ],
    }),
    PartyLeft: (owners, { data: { party, on } }) => ({
      ...owners,
      parties: owners.parties.map((it) => (it.party === party && it.to === null ? { ...it, to: on } : it)),
    }),
  },
};

/** The boards of a day: every party's of a joint committee (KL 9:32), else that of the committee's authority. */
export function boardsOn(
  { host, joint, parties }: BoardOwners,
  day: string,
): readonly { readonly board: string; readonly name: string }[] {
  if (joint)
    return parties.filter((it) => covers(it, day)).map(({ party, name }) => ({ board: party, name }));
  return host === undefined ? [] : [{ board: 'host', name: host }];
}
