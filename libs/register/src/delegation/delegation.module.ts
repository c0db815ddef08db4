import { commandHandlers, type FactReader, type FoldedEvent, queryHandlers } from '@diarium/event-store';
import { type CaseEvents } from '../cases/case.events';
import { caseStanding } from '../cases/case-standing.facts';
import { kindFacts } from '../committees/kind.facts';
import { membersFacts } from '../committees/members.facts';
import { type Capability } from '../shared/capability';
import { caseReference } from '../shared/case-number';
import { decisionReference } from '../shared/decision-key';
import {
  caseStream,
  committeeStream,
  decisionStream,
  delegatedStream,
  delegationStream,
  minutesStream,
  registerStream,
} from '../shared/streams';
import { annulmentDecider, type AnnulmentFacts } from './annulment.decider';
import { delegatedList } from './delegated-list.read-model';
import { delegatedDecider, type DelegatedFacts } from './delegated.decider';
import { listDelegatedDecisions, readDelegatedDecision, readNextMeeting } from './delegated.queries';
import { delegatedRules } from './delegated.rules';
import * as commands from './delegation.commands';
import { delegationDecider } from './delegation.decider';
import { type DelegationEvents, delegationEvents } from './delegation.events';
import { delegationFacts } from './delegation.facts';
import { delegationOrder, readDelegationOrder } from './delegation-order.read-model';
import { delegationRules } from './delegation.rules';
import { meetingAfter, meetingDays } from './meeting-days.read-model';
import { moveReportingWithMeetings } from './when-a-meeting-is-planned-moved-or-cancelled-reporting-moves-with-it.policy';

export const delegation: Capability = {
  name: 'delegation',
  events: delegationEvents,
  rules: { ...delegationRules, ...delegatedRules },
  commandHandlers: [
    ...commandHandlers({
      decider: delegationDecider,
      commands: {
        AdoptDelegationOrder: commands.AdoptDelegationOrder,
        Subdelegate: commands.Subdelegate,
        EndSubdelegation: commands.EndSubdelegation,
        AppointUrgentDecider: commands.AppointUrgentDecider,
        EndUrgentDecider: commands.EndUrgentDecider,
      },
      stream: ({ committee }) => delegationStream(committee),
      facts: async (command, read) => ({
        committee: await read.fold(kindFacts, committeeStream(command.committee)),
        members: await read.fold(membersFacts, committeeStream(command.committee)),
        decisionKnown: 'decision' in command && (await isParagraphOf(command, read)),
      }),
    }),
    ...commandHandlers({
      decider: delegatedDecider,
      commands: {
        RecordDelegatedDecision: commands.RecordDelegatedDecision,
        RecordUrgentDecision: commands.RecordUrgentDecision,
      },
      stream: ({ committee, year }) => delegatedStream(committee, year),
      facts: factsOfDelegated,
    }),
    ...commandHandlers({
      decider: annulmentDecider,
      commands: {
        AnnulDelegatedDecision: commands.AnnulDelegatedDecision,
        ReportSubdelegatedDecision: commands.ReportSubdelegatedDecision,
        MoveDelegatedReporting: commands.MoveDelegatedReporting,
      },
      stream: ({ decision }) => decisionStream(decision),
      facts: factsOfAnnulment,
    }),
  ],
  internalCommands: [commands.MoveDelegatedReporting],
  queryHandlers: queryHandlers([
    readDelegationOrder,
    listDelegatedDecisions,
    readDelegatedDecision,
    readNextMeeting,
  ]),
  readModels: [delegationOrder, delegatedList, meetingDays],
  policies: [moveReportingWithMeetings],
};

async function isParagraphOf(
  { committee, decision }: { committee: string; decision?: string },
  read: FactReader,
): Promise<boolean> {
  if (decision === undefined) return false;
  const { committee: of, year, number } = decisionReference(decision);
  return of === committee && (await read.event(minutesStream(of, year), number - 1)) !== undefined;
}

async function factsOfDelegated(
  command: { committee: string; on: string; case?: string },
  read: FactReader,
): Promise<DelegatedFacts> {
  const { committee, on } = command;
  return {
    committee: await read.fold(kindFacts, committeeStream(committee)),
    members: await read.fold(membersFacts, committeeStream(committee)),
    delegation: await read.fold(delegationFacts, delegationStream(committee)),
    nextMeeting: meetingAfter(await read.row(meetingDays, committee), on),
    inCase: command.case === undefined ? undefined : await caseNow(command.case, read),
  };
}

async function caseNow(key: string, read: FactReader): Promise<DelegatedFacts['inCase']> {
  const { committee, year, serial } = caseReference(key);
  const event = await read.event(registerStream(committee, year), serial - 1);
  if (!event) return undefined;
  const { data } = event as FoldedEvent<'CaseRegistered', CaseEvents['CaseRegistered']>;
  const { caseType, annulled } = await read.fold(caseStanding, caseStream(key));
  return { caseType: caseType ?? data.caseType, annulled };
}

async function factsOfAnnulment(
  { decision }: { decision: string },
  read: FactReader,
): Promise<AnnulmentFacts> {
  const { committee, year, kind, number } = decisionReference(decision);
  if (kind === 'paragraph') return { made: undefined, ended: null, toldTo: null, nextMeeting: undefined };
  const event = await read.event(delegatedStream(committee, year), number - 1);
  const row = await read.row(delegatedList, decision);
  const made = event?.data as DelegationEvents['DelegatedDecisionMade'] | undefined;
  return { made, ended: row?.endedBy ?? null, ...(await factsOfReporting(committee, made, read)) };
}

/** To whom and when it is to be reported, by the version of the order that it was made by. */
async function factsOfReporting(
  committee: string,
  made: AnnulmentFacts['made'],
  read: FactReader,
): Promise<Pick<AnnulmentFacts, 'toldTo' | 'nextMeeting'>> {
  if (!made) return { toldTo: null, nextMeeting: undefined };
  const { versions } = await read.fold(delegationFacts, delegationStream(committee));
  const order = versions.find(({ version }) => version === made.version);
  if (typeof order?.reportWithinDays === 'number')
    return { toldTo: order.subdelegatesReportTo, nextMeeting: undefined };
  const nextMeeting = meetingAfter(await read.row(meetingDays, committee), made.on);
  return { toldTo: order?.subdelegatesReportTo ?? null, nextMeeting };
}
