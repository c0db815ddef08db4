import { type Fold } from '@diarium/event-store';
import { type Numbering } from '../shared/case-number';
import { firstDay } from '../shared/partial-day';
import { type CommitteeEvents } from './committee.events';

/** What other capabilities may know of a committee before they decide. */
export interface CommitteeFacts {
  readonly established: boolean;
  /** From which day on the numbers are written how, oldest first. */
  readonly numberings: readonly (Numbering & { readonly from: string })[];
  /** The first day on which taking part from a distance is allowed, or none. */
  readonly remoteFrom: string | null;
}

type Known = Pick<
  CommitteeEvents,
  'CommitteeEstablished' | 'NumberPrefixChanged' | 'RemoteParticipationAllowed'
>;

export const committeeFacts: Fold<CommitteeFacts, Known> = {
  initial: { established: false, numberings: [], remoteFrom: null },
  evolve: {
    CommitteeEstablished: (facts, { data: { prefix, numberFormat } }) => ({
      ...facts,
      established: true,
      numberings: [{ prefix, format: numberFormat, from: '0000-01-01' }],
    }),
    NumberPrefixChanged: (facts, { data: { prefix, numberFormat, from } }) => ({
      ...facts,
      numberings: [...facts.numberings, { prefix, format: numberFormat, from }].sort((a, b) =>
        a.from.localeCompare(b.from),
      ),
    }),
    RemoteParticipationAllowed: (facts, { data: { from } }) => ({ ...facts, remoteFrom: firstDay(from) }),
  },
};

/** How numbers are written on a day; undefined for a committee that does not exist. */
export function numberingOn(facts: CommitteeFacts, day: string): Numbering | undefined {
  return facts.numberings.filter(({ from }) => from <= day).at(-1);
}
