import { caseNumber, caseReference } from '../shared/case-number';
import { dayOfDocument, refuseImplausible } from './dates';
import {
  type DocumentDecisions,
  type DocumentFacts,
  refuseMarkInFuture,
  refusePersonalNumber,
  refuseUnlessOpen,
  refuseUnlessKept,
  type Registration,
} from './document-decide';
import type * as commands from './document.commands';
import { type DocumentEvents, type DocumentParticular, type DrawnUpBy } from './document.events';
import { refuseDocument } from './document.rules';
import { type DocumentsState, type Draft } from './document.state';
import { openDraft } from './draft.decider';

export interface RegistrationCommands {
  RegisterDocument: commands.RegisterDocument;
}

type Registered = DocumentEvents['DocumentRegistered'];

/** Registers documents. The number is the next in the case, so that it has no gap and is never used twice. */
export const registrationDecisions: DocumentDecisions<RegistrationCommands> = {
  RegisterDocument: (command, state, { facts, today }) => {
    const registration = refuseUnlessOpenFor(command, state, facts);
    const document = state.documents.length + 1;
    if (command.number !== undefined && command.number !== document)
      refuseDocument('document.number-not-next', { next: document, wanted: command.number });
    const drawnUpBy = whyOfficial(command);
    const number = `${numberOf(command.case, registration)}:${document}`;
    const data: Registered = {
      document,
      number,
      drawnUpBy,
      ...particularsOf(command, draftOf(command, state)),
    };
    refuseMissingParticulars(data);
    refuseImplausible(data.dates, data, today);
    refusePersonalNumber(data);
    refuseMarkInFuture(data.secrecy, today);
    return [{ type: 'DocumentRegistered', data }];
  },
};

/** What the command says of the document, or the draft that it was. */
function particularsOf(
  command: commands.RegisterDocument,
  draft: Draft | undefined,
): Omit<Registered, 'document' | 'number' | 'drawnUpBy'> {
  return {
    direction: command.direction,
    ...titlesOf(command, draft),
    dates: datesOf(command),
    ...correspondenceOf(command),
    tenderOpening: command.tenderOpening ?? null,
    draft: command.draft ?? null,
    secrecy: command.secrecy ?? null,
    file: command.file ?? draft?.files.at(-1) ?? null,
  };
}

function titlesOf(
  { title, publicTitle }: commands.RegisterDocument,
  draft: Draft | undefined,
): Pick<Registered, 'title' | 'publicTitle'> {
  return { title: title ?? draft?.title ?? null, publicTitle: publicTitle ?? null };
}

function correspondenceOf(
  command: commands.RegisterDocument,
): Pick<Registered, 'sender' | 'recipients' | 'missing'> {
  const { sender, recipients, missing } = command;
  return { sender: sender ?? null, recipients, missing: missing ?? null };
}

/** What became official because the case was finished may be registered when it is closed. */
function refuseUnlessOpenFor(
  command: commands.RegisterDocument,
  state: DocumentsState,
  facts: DocumentFacts,
): Registration {
  const isOfFinishedCase = command.drawnUpBy === 'case-finished';
  return (isOfFinishedCase ? refuseUnlessKept : refuseUnlessOpen)(command, state, facts);
}

/** TF 2:9–2:12: what comes in is official when it has arrived, the authority's own when it is drawn up. */
function whyOfficial({
  direction,
  drawnUpBy,
  sent,
  draft,
  tenderOpening,
}: commands.RegisterDocument): DrawnUpBy | null {
  if (direction === 'incoming') {
    if (drawnUpBy !== undefined || draft !== undefined) refuseDocument('document.incoming-is-not-drawn-up');
    return null;
  }
  if (tenderOpening !== undefined) refuseDocument('document.only-incoming-is-tender');
  const why = drawnUpBy ?? (sent === undefined ? undefined : 'dispatched');
  if (why === undefined) return refuseDocument('document.not-official');
  if (why === 'dispatched' && sent === undefined) refuseDocument('document.dispatched-without-day');
  return why;
}

/** The draft that becomes official, as it last was. */
function draftOf({ draft, file }: commands.RegisterDocument, state: DocumentsState): Draft | undefined {
  if (draft === undefined) return undefined;
  const open = openDraft(state, draft);
  const last = open.files.at(-1);
  if (last && file && file.checksum !== last.checksum) refuseDocument('document.not-the-draft');
  return open;
}

function datesOf({ dated, received, arrived, sent }: commands.RegisterDocument): Registered['dates'] {
  return { dated: dated ?? null, received: received ?? null, arrived: arrived ?? null, sent: sent ?? null };
}

function numberOf(key: string, { data }: Registration): string {
  const { year, serial } = caseReference(key);
  return caseNumber({ prefix: data.prefix, format: data.numberFormat }, year, serial);
}

const codeWithout = {
  title: 'document.no-title',
  date: 'document.no-date',
  sender: 'document.no-sender',
  recipient: 'document.no-recipient',
} as const;

/** OSL 5:2: date, sender or recipient where there is one, and in brief what it concerns, or why the source is silent. */
function refuseMissingParticulars(data: Registered): void {
  const { direction, missing } = data;
  const given: readonly [DocumentParticular, boolean, boolean][] = [
    ['title', data.title !== null, true],
    ['date', dayOfDocument(direction, data.dates) !== null, true],
    ['sender', data.sender !== null, direction === 'incoming'],
    ['recipient', data.recipients.length > 0, direction === 'outgoing'],
  ];
  for (const [particular, isGiven, isNeeded] of given) {
    const isMissing = missing?.particulars.includes(particular) ?? false;
    if (isNeeded && !isGiven && !isMissing) refuseDocument(codeWithout[particular]);
    if (isGiven && isMissing) refuseDocument('document.not-missing', { particular });
  }
}
