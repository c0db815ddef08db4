import {
  type CommitteeDecisions,
  type Established,
  refuseSame,
  refuseUnlessEstablished,
} from './committee-decide';
import type * as commands from './committee.commands';
import { refuseCommittee } from './committee.rules';
import { setting } from './committee.state';

export interface GroupCommands {
  FormGroup: commands.FormGroup;
  ChangeGroup: commands.ChangeGroup;
  DissolveGroup: commands.DissolveGroup;
  ReportGroupMeetings: commands.ReportGroupMeetings;
}

/** The bodies beside the committee, and how often they are to meet. */
export const groupDecisions: CommitteeDecisions<GroupCommands> = {
  FormGroup: (command, state) => {
    const { groups } = refuseUnlessEstablished(command, state);
    const { group, name, kind, minimumMeetings = null, purpose = null } = command;
    if (groups.has(group)) refuseCommittee('committee.group-exists', { group });
    refuseNoMinimum(minimumMeetings);
    return [{ type: 'GroupFormed', data: { group, name, kind, minimumMeetings, purpose } }];
  },

  ChangeGroup: (command, state) => {
    const { group, from, minimumMeetings = null } = command;
    refuseUnlessThere(refuseUnlessEstablished(command, state), group);
    refuseNoMinimum(minimumMeetings);
    refuseSame(state, setting.minimum(group), minimumMeetings);
    return [{ type: 'GroupChanged', data: { group, minimumMeetings, from } }];
  },

  DissolveGroup: (command, state) => {
    const { group, on } = command;
    refuseUnlessThere(refuseUnlessEstablished(command, state), group);
    return [{ type: 'GroupDissolved', data: { group, on } }];
  },

  ReportGroupMeetings: (command, state) => {
    const { groups } = refuseUnlessEstablished(command, state);
    const { group, year, meetings } = command;
    // A dissolved group may still be reported on, for a year in which it met.
    if (!groups.has(group)) refuseCommittee('committee.group-unknown', { group });
    refuseSame(state, setting.groupMeetings(group, year), meetings);
    return [{ type: 'GroupMeetingsReported', data: { group, year, meetings } }];
  },
};

function refuseUnlessThere({ groups }: Established, group: string): void {
  const dissolved = groups.get(group);
  if (dissolved === undefined) refuseCommittee('committee.group-unknown', { group });
  if (dissolved) refuseCommittee('committee.group-dissolved', { group, on: dissolved });
}

function refuseNoMinimum(minimumMeetings: number | null): void {
  if (minimumMeetings !== null && minimumMeetings < 1) refuseCommittee('committee.group-minimum');
}
