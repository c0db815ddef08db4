import { type Decider } from '@diarium/event-store';
import { type OtherCommittees } from './committee-decide';
import { type CommitteeEvents } from './committee.events';
import { committeeFold, type CommitteeState } from './committee.state';
import { type ElectedCommands, electedDecisions } from './elected.decider';
import { type GovernanceCommands, governanceDecisions } from './governance.decider';
import { type GroupCommands, groupDecisions } from './group.decider';
import { type IdentityCommands, identityDecisions } from './identity.decider';
import { type MemberCommands, memberDecisions } from './member.decider';
import { type PartyCommands, partyDecisions } from './party.decider';
import { type ProcedureCommands, procedureDecisions } from './procedure.decider';

export type CommitteeCommands = IdentityCommands &
  PartyCommands &
  MemberCommands &
  ElectedCommands &
  ProcedureCommands &
  GroupCommands &
  GovernanceCommands;

/** All rules of a committee. They stand by subject in the files beside this one. */
export const committeeDecider: Decider<CommitteeState, CommitteeCommands, CommitteeEvents, OtherCommittees> =
  {
    ...committeeFold,
    decide: {
      ...identityDecisions,
      ...partyDecisions,
      ...memberDecisions,
      ...electedDecisions,
      ...procedureDecisions,
      ...groupDecisions,
      ...governanceDecisions,
    },
  };
