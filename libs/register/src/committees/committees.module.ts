import { commandHandlers, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { isRegistered } from '../shared/registered-cases';
import { committeeStream } from '../shared/streams';
import { committeePrefixes } from './committee-prefixes.read-model';
import * as commands from './committee.commands';
import { committeeDecider } from './committee.decider';
import { committeeEvents } from './committee.events';
import { findCommittee, listCommittees, listMembers, readCommittee } from './committee.queries';
import { committeeModel } from './committee.read-model';
import { committeeRules } from './committee.rules';
import * as memberCommands from './member.commands';
import { members } from './members.read-model';
import * as procedureCommands from './procedure.commands';
import { readServing, servingModel } from './serving.read-model';

export const committees: Capability = {
  name: 'committees',
  events: committeeEvents,
  rules: committeeRules,
  commandHandlers: commandHandlers({
    decider: committeeDecider,
    commands: {
      EstablishCommittee: commands.EstablishCommittee,
      RenameCommittee: commands.RenameCommittee,
      ChangeNumberPrefix: commands.ChangeNumberPrefix,
      AddParty: commands.AddParty,
      ChangeSeats: commands.ChangeSeats,
      RemoveParty: commands.RemoveParty,
      ElectMember: commands.ElectMember,
      RecordMemberLeft: commands.RecordMemberLeft,
      ChangePoliticalParty: memberCommands.ChangePoliticalParty,
      SetSubstituteOrder: memberCommands.SetSubstituteOrder,
      DeclareInterest: memberCommands.DeclareInterest,
      WithdrawInterest: memberCommands.WithdrawInterest,
      SetPresidiumAppointment: commands.SetPresidiumAppointment,
      TakeOffice: commands.TakeOffice,
      LeaveOffice: commands.LeaveOffice,
      FormGroup: commands.FormGroup,
      ChangeGroup: commands.ChangeGroup,
      DissolveGroup: commands.DissolveGroup,
      ReportGroupMeetings: commands.ReportGroupMeetings,
      AddGoverningDocument: commands.AddGoverningDocument,
      RemoveGoverningDocument: commands.RemoveGoverningDocument,
      RequireConsequenceTexts: commands.RequireConsequenceTexts,
      SetBudget: commands.SetBudget,
      SetPreparationChain: commands.SetPreparationChain,
      AllowRemoteParticipation: commands.AllowRemoteParticipation,
      DecideDoors: procedureCommands.DecideDoors,
      SetNoticePeriod: procedureCommands.SetNoticePeriod,
      SetPreparationLeadTimes: procedureCommands.SetPreparationLeadTimes,
      SetAttendanceLimit: procedureCommands.SetAttendanceLimit,
      StateTask: commands.StateTask,
    },
    stream: ({ committee }) => committeeStream(committee),
    facts: async (command, read) => {
      // Only these write a prefix; the others need not wait for the view.
      const prefix = 'prefix' in command ? await read.row(committeePrefixes, command.prefix) : undefined;
      const named = command instanceof memberCommands.DeclareInterest ? command.case : undefined;
      const unknownCase = named === undefined || (await isRegistered(named, read)) ? null : named;
      return { prefixUsedBy: prefix?.committee ?? null, unknownCase };
    },
  }),
  queryHandlers: queryHandlers([listCommittees, readCommittee, findCommittee, listMembers, readServing]),
  readModels: [committeeModel, committeePrefixes, members, servingModel],
};
