import { type Numbering } from '../shared/case-number';
import { type CommitteeDecisions, type OtherCommittees, refuseUnlessEstablished } from './committee-decide';
import type * as commands from './committee.commands';
import { collide, isReadable } from './committee.numbers';
import { refuseCommittee } from './committee.rules';

export interface IdentityCommands {
  EstablishCommittee: commands.EstablishCommittee;
  RenameCommittee: commands.RenameCommittee;
  ChangeNumberPrefix: commands.ChangeNumberPrefix;
}

/** The committee itself, its name and its numbers. Its code is its stream and never changes. */
export const identityDecisions: CommitteeDecisions<IdentityCommands> = {
  EstablishCommittee: (command, state, { facts }) => {
    const { committee, name, joint, from, host, supervisedBy, prefix, numberFormat } = command;
    if (state.established) refuseCommittee('committee.exists', { committee });
    refuseBadNumbers({ prefix, format: numberFormat }, [], { committee, ...facts });
    return [
      {
        type: 'CommitteeEstablished',
        data: {
          name,
          joint,
          from: from ?? null,
          host,
          supervisedBy: supervisedBy ?? null,
          prefix,
          numberFormat,
        },
      },
    ];
  },

  RenameCommittee: (command, state) => {
    const { names } = refuseUnlessEstablished(command, state);
    const last = names.at(-1);
    if (last?.name === command.name) refuseCommittee('committee.nothing-changes');
    refuseUnlessLater(command, last);
    return [{ type: 'CommitteeRenamed', data: { name: command.name, from: command.from } }];
  },

  ChangeNumberPrefix: (command, state, { facts }) => {
    const { numberings } = refuseUnlessEstablished(command, state);
    const last = numberings.at(-1);
    const { committee, prefix, from } = command;
    const format = command.numberFormat ?? last?.format ?? '';
    if (last?.prefix === prefix && last.format === format) refuseCommittee('committee.nothing-changes');
    refuseUnlessLater(command, last);
    refuseBadNumbers({ prefix, format }, numberings, { committee, ...facts });
    return [{ type: 'NumberPrefixChanged', data: { prefix, numberFormat: format, from } }];
  },
};

function refuseUnlessLater({ from }: { from: string }, last: { from: string } | undefined): void {
  if (last && from <= last.from) refuseCommittee('committee.not-later', { earlier: last.from });
}

function refuseBadNumbers(
  wanted: Numbering,
  earlier: readonly Numbering[],
  { committee, prefixUsedBy }: OtherCommittees & { readonly committee: string },
): void {
  const { prefix, format } = wanted;
  if (!isReadable(wanted)) refuseCommittee('committee.bad-number-format', { format });
  const like = earlier.find((numbering) => collide(numbering, wanted));
  if (like) refuseCommittee('committee.numbers-collide', { earlier: like.format, format });
  if (prefixUsedBy !== null && prefixUsedBy !== committee)
    refuseCommittee('committee.prefix-taken', { prefix, other: prefixUsedBy });
}
