import { isDeepStrictEqual } from 'node:util';
import { type Decider } from '@diarium/event-store';
import { type CommitteeEvents } from './committee.events';
import { refuseCommittee } from './committee.rules';
import { type CommitteeState } from './committee.state';

/** What the rest of the register has to do with a command. */
export interface OtherCommittees {
  /** The committee that writes, or ever wrote, its numbers with the wanted prefix. */
  readonly prefixUsedBy: string | null;
  /** The case that a command names and that no register holds. */
  readonly unknownCase: string | null;
}

/** A part of the committee's decider: the rules of some of its commands. */
export type CommitteeDecisions<Commands extends object> = Decider<
  CommitteeState,
  Commands,
  CommitteeEvents,
  OtherCommittees
>['decide'];

export type Established = CommitteeState & {
  readonly established: NonNullable<CommitteeState['established']>;
};

export function refuseUnlessEstablished(command: { committee: string }, state: CommitteeState): Established {
  const { established } = state;
  return established
    ? { ...state, established }
    : refuseCommittee('committee.unknown', { committee: command.committee });
}

export function refuseSame(state: CommitteeState, name: string, value: unknown): void {
  if (isDeepStrictEqual(state.settings.get(name), value)) refuseCommittee('committee.nothing-changes');
}

export function refuseEndBeforeStart({ from, to }: { from: string; to: string | null }): void {
  if (to !== null && to < from) refuseCommittee('committee.ends-before-start', { from, to });
}

/** The first value that stands more than once. */
export function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
