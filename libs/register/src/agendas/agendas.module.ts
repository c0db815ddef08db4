import { commandHandlers, type FactReader, type Fold, queryHandlers } from '@diarium/event-store';
import { committeeFacts } from '../committees/committee.facts';
import { membersFacts } from '../committees/members.facts';
import { procedureFacts } from '../committees/procedure.facts';
import { type DocumentEvents } from '../documents/document.events';
import { type Capability } from '../shared/capability';
import { documentReference } from '../shared/document-key';
import { meetingReference } from '../shared/meeting-key';
import { unregistered } from '../shared/registered-cases';
import { caseStream, committeeStream, meetingStream } from '../shared/streams';
import { type AgendaGround } from './agenda-decide';
import * as commands from './agenda.commands';
import { agendaDecider } from './agenda.decider';
import { agendaEvents } from './agenda.events';
import { compareVersions, readAgenda } from './agenda.queries';
import { agendaRules } from './agenda.rules';
import { agendas as agendaModel } from './agendas.read-model';
import { comingMeetings, hasMetBefore } from './coming-meetings.read-model';
import { listNotices, notices } from './notices.read-model';
import { schedulePreparation } from './when-a-meeting-is-planned-or-moved-its-preparation-is-scheduled.policy';
import { putUrgentDecisionsOnTheAgenda } from './when-an-urgent-decision-is-made-it-is-put-on-the-next-agenda.policy';

export const agendas: Capability = {
  name: 'agendas',
  events: agendaEvents,
  rules: agendaRules,
  commandHandlers: commandHandlers({
    decider: agendaDecider,
    commands: {
      AddAgendaItem: commands.AddAgendaItem,
      ChangeAgendaItem: commands.ChangeAgendaItem,
      MoveAgendaItem: commands.MoveAgendaItem,
      WithdrawAgendaItem: commands.WithdrawAgendaItem,
      IssueAgenda: commands.IssueAgenda,
      SendNotice: commands.SendNotice,
      SchedulePreparation: commands.SchedulePreparation,
      CompletePreparationStep: commands.CompletePreparationStep,
      ForceAgendaItem: commands.ForceAgendaItem,
      ReleaseAgendaItem: commands.ReleaseAgendaItem,
    },
    stream: ({ meeting }) => meetingStream(meeting),
    facts: groundOf,
  }),
  internalCommands: [commands.SchedulePreparation, commands.ForceAgendaItem, commands.ReleaseAgendaItem],
  queryHandlers: queryHandlers([readAgenda, compareVersions, listNotices]),
  readModels: [agendaModel, notices, comingMeetings],
  policies: [putUrgentDecisionsOnTheAgenda, schedulePreparation],
};

type Named = { readonly case?: string | null; readonly documents?: readonly string[] };

async function groundOf(command: { meeting: string } & Named, read: FactReader): Promise<AgendaGround> {
  const { committee, when } = meetingReference(command.meeting);
  const stream = committeeStream(committee);
  const addsItem = command instanceof commands.AddAgendaItem || command instanceof commands.ForceAgendaItem;
  return {
    committee: await read.fold(committeeFacts, stream),
    procedure: await read.fold(procedureFacts, stream),
    members: await read.fold(membersFacts, stream),
    unknownCases: await unregistered(command.case ? [command.case] : [], read),
    unknownDocuments: await unknownDocuments(command.documents ?? [], read),
    hasMetBefore: addsItem && hasMetBefore(await read.row(comingMeetings, committee), when),
  };
}

const registeredDocuments: Fold<readonly number[], Pick<DocumentEvents, 'DocumentRegistered'>> = {
  initial: [],
  evolve: { DocumentRegistered: (numbers, { data }) => [...numbers, data.document] },
};

async function unknownDocuments(keys: readonly string[], read: FactReader): Promise<readonly string[]> {
  const known = await Promise.all(
    keys.map(async (key) => {
      const { case: inCase, document } = documentReference(key);
      return (await read.fold(registeredDocuments, caseStream(inCase))).includes(document);
    }),
  );
  return keys.filter((_, index) => !known[index]);
}
