import { commandHandlers, type FactReader, type FoldedEvent, queryHandlers } from '@diarium/event-store';
import { type Capability } from '../shared/capability';
import { caseReference } from '../shared/case-number';
import { caseStream, registerStream } from '../shared/streams';
import { readDailyList } from './daily-list.query';
import { type DocumentFacts } from './document-decide';
import { DocumentRow, documentList } from './document-list.read-model';
import * as commands from './document.commands';
import { documentDecider } from './document.decider';
import { documentEvents } from './document.events';
import { documentRules } from './document.rules';
import { drafts, listDrafts } from './drafts.read-model';
import { listDocuments } from './list-documents.query';
import { readDocument } from './read-document.query';
import { documentsSearched } from './documents.searched';

export const documents: Capability = {
  name: 'documents',
  events: documentEvents,
  rules: documentRules,
  commandHandlers: commandHandlers({
    decider: documentDecider,
    commands: {
      StartDraft: commands.StartDraft,
      AddDraftVersion: commands.AddDraftVersion,
      WeedDraft: commands.WeedDraft,
      RegisterDocument: commands.RegisterDocument,
      AddDocumentVersion: commands.AddDocumentVersion,
      DispatchDocument: commands.DispatchDocument,
      CorrectDocument: commands.CorrectDocument,
      CorrectCorrespondents: commands.CorrectCorrespondents,
      AnnulDocument: commands.AnnulDocument,
      MarkDocumentSecrecy: commands.MarkDocumentSecrecy,
      LiftDocumentSecrecy: commands.LiftDocumentSecrecy,
    },
    stream: (command) => caseStream(command.case),
    facts: factsOf,
  }),
  queryHandlers: queryHandlers([listDocuments, readDocument, listDrafts, readDailyList]),
  readModels: [documentList, drafts],
  searched: [documentsSearched],
  counted: [{ name: 'documents', row: DocumentRow }],
};

async function factsOf(command: { case: string }, read: FactReader): Promise<DocumentFacts> {
  const { committee, year, serial } = caseReference(command.case);
  const registration = await read.event(registerStream(committee, year), serial - 1);
  return { registration: registration as FoldedEvent<'CaseRegistered', never> | undefined };
}
