import { isDeepStrictEqual } from 'node:util';
import { isPartialDay } from '../shared/partial-day';
import { refuseImplausible } from './dates';
import {
  type DocumentDecisions,
  nextVersion,
  refuseMarkInFuture,
  refusePersonalNumber,
  refuseUnlessKept,
  refuseUnlessOpen,
  refuseUnlessStanding,
  standingDocument,
} from './document-decide';
import type * as commands from './document.commands';
import { type CorrectableDocumentField } from './document.events';
import { refuseDocument } from './document.rules';
import { type DocumentState } from './document.state';

export interface ChangeCommands {
  AddDocumentVersion: commands.AddDocumentVersion;
  DispatchDocument: commands.DispatchDocument;
  CorrectDocument: commands.CorrectDocument;
  CorrectCorrespondents: commands.CorrectCorrespondents;
  AnnulDocument: commands.AnnulDocument;
  MarkDocumentSecrecy: commands.MarkDocumentSecrecy;
  LiftDocumentSecrecy: commands.LiftDocumentSecrecy;
}

/** What happens to a document after its registration. What is wrong is put right in the archive as well. */
export const changeDecisions: DocumentDecisions<ChangeCommands> = {
  AddDocumentVersion: (command, state, { facts }) => {
    refuseUnlessOpen(command, state, facts);
    const { document, file } = command;
    const version = nextVersion(command, standingDocument(command, state).files);
    return [{ type: 'DocumentVersionAdded', data: { document, version, file } }];
  },

  DispatchDocument: (command, state, { facts, today }) => {
    refuseUnlessKept(command, state, facts);
    const { document, on } = command;
    const known = standingDocument(command, state);
    if (known.direction === 'incoming') refuseDocument('document.incoming-not-dispatched', { document });
    const recipients = command.recipients.length > 0 ? command.recipients : known.recipients;
    if (recipients.length === 0) refuseDocument('document.no-recipient');
    refuseImplausible({ ...known.dates, sent: on }, { ...known, direction: 'outgoing' }, today);
    if (known.dispatched.some((it) => it.on === on && isDeepStrictEqual(it.recipients, recipients)))
      refuseDocument('document.dispatched-already', { document, on });
    return [{ type: 'DocumentDispatched', data: { document, on, recipients } }];
  },

  CorrectDocument: (command, state, { facts, today }) => {
    refuseUnlessStanding(command, state, facts);
    const { document, field, value } = command;
    const known = standingDocument(command, state);
    const from = valueOf(known, field);
    if (from === value) refuseDocument('document.nothing-to-correct', { field });
    refuseUnlessAllowed(known, command, today);
    if (field === 'title' || field === 'publicTitle') {
      const { number } = known;
      return [{ type: 'DocumentTitleCorrected', data: { document, number, field, from, to: value } }];
    }
    return [{ type: 'DocumentCorrected', data: { document, field, from, to: value } }];
  },

  CorrectCorrespondents: (command, state, { facts }) => {
    refuseUnlessStanding(command, state, facts);
    const { document } = command;
    const known = standingDocument(command, state);
    const from = { sender: known.sender, recipients: known.recipients };
    const to = { sender: command.sender ?? from.sender, recipients: command.recipients ?? from.recipients };
    if (isDeepStrictEqual(structuredClone(to), structuredClone(from)))
      refuseDocument('document.nothing-to-correct', { field: 'sender, recipients' });
    if (known.direction === 'outgoing' && to.recipients.length === 0) refuseDocument('document.no-recipient');
    return [{ type: 'CorrespondentsCorrected', data: { document, from, to } }];
  },

  AnnulDocument: (command, state, { facts }) => {
    refuseUnlessKept(command, state, facts);
    standingDocument(command, state);
    return [{ type: 'DocumentAnnulled', data: { document: command.document } }];
  },

  MarkDocumentSecrecy: (command, state, { facts, today }) => {
    refuseUnlessStanding(command, state, facts);
    const { document, secrecy } = command;
    const known = standingDocument(command, state);
    if (isDeepStrictEqual({ ...known.secrecy }, { ...secrecy }))
      refuseDocument('document.secrecy-marked', { document });
    refuseMarkInFuture(secrecy, today);
    return [{ type: 'DocumentSecrecyMarked', data: { document, secrecy } }];
  },

  LiftDocumentSecrecy: (command, state, { facts }) => {
    refuseUnlessStanding(command, state, facts);
    const { document } = command;
    const known = standingDocument(command, state);
    if (known.secrecy === null) refuseDocument('document.secrecy-not-marked', { document });
    refusePersonalNumber({ ...known, secrecy: null });
    return [{ type: 'DocumentSecrecyLifted', data: { document } }];
  },
};

function valueOf(document: DocumentState, field: CorrectableDocumentField): string | null {
  return field === 'title' || field === 'publicTitle' ? document[field] : document.dates[field];
}

function refuseUnlessAllowed(known: DocumentState, command: commands.CorrectDocument, today: string): void {
  const { field, value } = command;
  if (field === 'title' || field === 'publicTitle') {
    refusePersonalNumber({ ...known, [field]: value });
    return;
  }
  if (!isPartialDay(value)) refuseDocument('document.correction-invalid', { field });
  refuseImplausible({ ...known.dates, [field]: value }, known, today);
}
