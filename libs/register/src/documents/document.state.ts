import { type Fold } from '@diarium/event-store';
import { type CaseLifeEvents } from '../cases/case.events';
import { type DisposalEvents } from '../disposal/disposal.events';
import { type Correspondent } from '../shared/correspondent';
import { type SecrecyMark } from '../shared/secrecy';
import { type Direction, type DocumentDates, type DocumentEvents, type StoredFile } from './document.events';

/** The files of a draft or document in the order of their versions. */
export interface Draft {
  readonly title: string;
  readonly files: readonly StoredFile[];
  readonly open: boolean;
}

export interface DocumentState {
  /** As it is written: `GNU/6/2022:3`. */
  readonly number: string;
  readonly direction: Direction;
  readonly title: string | null;
  readonly publicTitle: string | null;
  readonly dates: DocumentDates;
  readonly sender: Correspondent | null;
  readonly recipients: readonly Correspondent[];
  readonly tenderOpening: string | null;
  readonly secrecy: SecrecyMark | null;
  readonly files: readonly StoredFile[];
  readonly dispatched: readonly { readonly on: string; readonly recipients: readonly Correspondent[] }[];
  readonly annulled: boolean;
  readonly disposed: boolean;
}

/** The documents of a case, as far as their rules need them. */
export interface DocumentsState {
  readonly inCase: 'open' | 'closed' | 'archived' | 'annulled';
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The document with number 1 stands first. */
  readonly documents: readonly DocumentState[];
}

type CaseStates = Pick<CaseLifeEvents, 'CaseClosed' | 'CaseReopened' | 'CaseArchived' | 'CaseAnnulled'>;

/** What stands in a case's stream and has to do with its documents. */
export type EventsInCase = DocumentEvents & CaseStates & Pick<DisposalEvents, 'DocumentDisposed'>;

function changeDraft(state: DocumentsState, key: string, change: (draft: Draft) => Draft): DocumentsState {
  const draft = state.drafts.get(key);
  return draft ? { ...state, drafts: new Map(state.drafts).set(key, change(draft)) } : state;
}

function changeDocument(
  state: DocumentsState,
  number: number,
  change: (document: DocumentState) => DocumentState,
): DocumentsState {
  const documents = state.documents.map((it, index) => (index + 1 === number ? change(it) : it));
  return { ...state, documents };
}

function corrected(
  document: DocumentState,
  { field, to }: DocumentEvents['DocumentCorrected'] | DocumentEvents['DocumentTitleCorrected'],
): DocumentState {
  return field === 'title' || field === 'publicTitle'
    ? { ...document, [field]: to }
    : { ...document, dates: { ...document.dates, [field]: to } };
}

export const documentsFold: Fold<DocumentsState, EventsInCase> = {
  initial: { inCase: 'open', drafts: new Map(), documents: [] },
  evolve: {
    DraftStarted: (state, { data: { draft, title } }) => ({
      ...state,
      drafts: new Map(state.drafts).set(draft, { title, files: [], open: true }),
    }),
    DraftVersionAdded: (state, { data }) =>
      changeDraft(state, data.draft, (draft) => ({ ...draft, files: [...draft.files, data.file] })),
    DraftWeeded: (state, { data }) => changeDraft(state, data.draft, (draft) => ({ ...draft, open: false })),
    DocumentRegistered: (state, { data }) => {
      const { file, dates, recipients } = data;
      const dispatched = dates.sent === null ? [] : [{ on: dates.sent, recipients }];
      const document = { ...data, files: file ? [file] : [], dispatched, annulled: false, disposed: false };
      const registered = { ...state, documents: [...state.documents, document] };
      return changeDraft(registered, data.draft ?? '', (draft) => ({ ...draft, open: false }));
    },
    DocumentVersionAdded: (state, { data }) =>
      changeDocument(state, data.document, (it) => ({ ...it, files: [...it.files, data.file] })),
    DocumentDispatched: (state, { data }) =>
      changeDocument(state, data.document, (it) => ({ ...it, dispatched: [...it.dispatched, data] })),
    DocumentCorrected: (state, { data }) => changeDocument(state, data.document, (it) => corrected(it, data)),
    DocumentTitleCorrected: (state, { data }) =>
      changeDocument(state, data.document, (it) => corrected(it, data)),
    CorrespondentsCorrected: (state, { data: { document, to } }) =>
      changeDocument(state, document, (it) => ({ ...it, ...to })),
    DocumentSecrecyMarked: (state, { data: { document, secrecy } }) =>
      changeDocument(state, document, (it) => ({ ...it, secrecy })),
    DocumentSecrecyLifted: (state, { data }) =>
      changeDocument(state, data.document, (it) => ({ ...it, secrecy: null })),
    DocumentAnnulled: (state, { data }) =>
      changeDocument(state, data.document, (it) => ({ ...it, annulled: true })),
    DocumentDisposed: (state, { data }) =>
      changeDocument(state, data.document, (it) => ({ ...it, disposed: true })),
    CaseClosed: (state) => ({ ...state, inCase: 'closed' }),
    CaseReopened: (state) => ({ ...state, inCase: 'open' }),
    CaseArchived: (state) => ({ ...state, inCase: 'archived' }),
    CaseAnnulled: (state) => ({ ...state, inCase: 'annulled' }),
  },
};
