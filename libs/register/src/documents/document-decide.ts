import { type Decider, type FoldedEvent } from '@diarium/event-store';
import { type RegisterEvents } from '../cases/case.events';
import { holdsPersonalNumber } from '../shared/personal-number';
import { type SecrecyMark } from '../shared/secrecy';
import { type StoredFile } from './document.events';
import { refuseDocument } from './document.rules';
import { type DocumentsState, type DocumentState, type EventsInCase } from './document.state';
import { type Titled, titleForPublic } from '../shared/title-for-public';

export interface DocumentFacts {
  /** The registration of the case in the year's register. */
  readonly registration: FoldedEvent<'CaseRegistered', RegisterEvents['CaseRegistered']> | undefined;
}

/** A part of the documents' decider: the rules of some of its commands. */
export type DocumentDecisions<Commands extends object> = Decider<
  DocumentsState,
  Commands,
  EventsInCase,
  DocumentFacts
>['decide'];

export type Registration = NonNullable<DocumentFacts['registration']>;

type InCase = { readonly case: string };

/** A case that is registered and was not annulled. */
export function refuseUnlessStanding(
  command: InCase,
  state: DocumentsState,
  facts: DocumentFacts,
): Registration {
  const { registration } = facts;
  if (!registration) return refuseDocument('document.unknown-case', { case: command.case });
  if (state.inCase === 'annulled') refuseDocument('document.case-annulled', { case: command.case });
  return registration;
}

/** A case that is not in the archive either. */
export function refuseUnlessKept(command: InCase, state: DocumentsState, facts: DocumentFacts): Registration {
  const registration = refuseUnlessStanding(command, state, facts);
  if (state.inCase === 'archived') refuseDocument('document.case-archived', { case: command.case });
  return registration;
}

/** A case that takes documents. */
export function refuseUnlessOpen(command: InCase, state: DocumentsState, facts: DocumentFacts): Registration {
  const registration = refuseUnlessKept(command, state, facts);
  if (state.inCase === 'closed') refuseDocument('document.case-closed', { case: command.case });
  return registration;
}

export function standingDocument(
  command: InCase & { readonly document: number },
  { documents }: DocumentsState,
): DocumentState {
  const document = documents[command.document - 1] ?? refuseDocument('document.unknown', { ...command });
  if (document.annulled) refuseDocument('document.annulled', { document: command.document });
  if (document.disposed) refuseDocument('document.disposed', { document: command.document });
  return document;
}

/** The number of the next version, which must hold other bytes than the last one. */
export function nextVersion(
  { file, version }: { readonly file: StoredFile; readonly version?: number },
  files: readonly StoredFile[],
): number {
  const next = files.length + 1;
  const { checksum, size } = file;
  if (version !== undefined && version !== next)
    refuseDocument('document.version-not-next', { next, wanted: version });
  const same = files.find((known) => known.checksum === checksum);
  if (same && same.size !== size) refuseDocument('document.other-size', { checksum, known: same.size, size });
  if (files.at(-1)?.checksum === checksum)
    refuseDocument('document.same-content', { version: next - 1, checksum });
  return next;
}

export function refusePersonalNumber(document: Titled): void {
  if (holdsPersonalNumber(titleForPublic(document) ?? ''))
    refuseDocument('document.personal-number-public', {});
}

export function refuseMarkInFuture(mark: SecrecyMark | null | undefined, today: string): void {
  if (mark && mark.on > today) refuseDocument('document.secrecy-in-future', { on: mark.on });
}
