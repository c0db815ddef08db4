import { evolveWith, type Fold, type FoldedEvent } from '@diarium/event-store';
import { type CaseDocuments, caseDocuments } from '../documents/document.facts';
import { type DocumentEvents } from '../documents/document.events';
import { type SecrecyMark } from '../shared/secrecy';
import { type Titled } from '../shared/title-for-public';
import {
  type CaseLifeEvents,
  type CaseParty,
  type CorrectableField,
  type RegisterEvents,
  type RelationKind,
} from './case.events';

export type CaseStatus = 'Öppet' | 'Vilande' | 'Stängt' | 'Ad acta' | 'Makulerat';

/** A case after its registration, as far as its rules need it. */
export interface CaseState {
  readonly status: CaseStatus;
  /** The handler since registration; undefined while it is the registered one. */
  readonly handler: string | undefined;
  readonly partiesAdded: readonly CaseParty[];
  /** Corrected particulars with their value now. */
  readonly corrected: Readonly<Partial<Record<CorrectableField, string>>>;
  readonly watches: ReadonlyMap<string, { readonly on: string; readonly open: boolean }>;
  readonly relations: readonly { readonly other: string; readonly kind: RelationKind }[];
  /** The mark since registration, null for a lifted one; undefined while it is the registered one. */
  readonly secrecy: SecrecyMark | null | undefined;
  readonly archived: boolean;
  readonly documents: CaseDocuments;
}

/** What stands in a case's stream and has to do with its rules. */
export type EventsInCase = CaseLifeEvents & DocumentEvents;

const watch = (state: CaseState, key: string, on: string, open: boolean): CaseState => ({
  ...state,
  watches: new Map(state.watches).set(key, { on, open }),
});

const inDocuments = (state: CaseState, event: FoldedEvent): CaseState => ({
  ...state,
  documents: evolveWith(caseDocuments, state.documents, [event]),
});

export const caseFold: Fold<CaseState, EventsInCase> = {
  initial: {
    status: 'Öppet',
    handler: undefined,
    partiesAdded: [],
    corrected: {},
    watches: new Map(),
    relations: [],
    secrecy: undefined,
    archived: false,
    documents: caseDocuments.initial,
  },
  evolve: {
    HandlerAssigned: (state, { data }) => ({ ...state, handler: data.handler }),
    CasePartyAdded: (state, { data }) => ({ ...state, partiesAdded: [...state.partiesAdded, data.party] }),
    CaseCorrected: (state, { data }) => ({
      ...state,
      corrected: { ...state.corrected, [data.field]: data.to },
    }),
    WatchSet: (state, { data }) => watch(state, data.watch, data.on, true),
    WatchMoved: (state, { data }) => watch(state, data.watch, data.to, true),
    WatchCompleted: (state, { data }) =>
      watch(state, data.watch, state.watches.get(data.watch)?.on ?? '', false),
    CaseRelated: (state, { data }) => ({ ...state, relations: [...state.relations, data] }),
    CaseSuspended: (state) => ({ ...state, status: 'Vilande' }),
    CaseResumed: (state) => ({ ...state, status: 'Öppet' }),
    CaseClosed: (state, { data }) => ({ ...state, status: data.as }),
    CaseReopened: (state) => ({ ...state, status: 'Öppet' }),
    CaseAnnulled: (state) => ({ ...state, status: 'Makulerat' }),
    CaseSecrecyMarked: (state, { data }) => ({ ...state, secrecy: data.secrecy }),
    CaseSecrecyLifted: (state) => ({ ...state, secrecy: null }),
    CaseArchived: (state) => ({ ...state, archived: true }),
    DraftStarted: inDocuments,
    DraftVersionAdded: inDocuments,
    DraftWeeded: inDocuments,
    DocumentRegistered: inDocuments,
    DocumentVersionAdded: inDocuments,
    DocumentDispatched: inDocuments,
    DocumentCorrected: inDocuments,
    DocumentTitleCorrected: inDocuments,
    CorrespondentsCorrected: inDocuments,
    DocumentSecrecyMarked: inDocuments,
    DocumentSecrecyLifted: inDocuments,
    DocumentAnnulled: inDocuments,
  },
};

type Registration = RegisterEvents['CaseRegistered'];

/** The secrecy mark that stands. */
export const secrecyOf = (state: CaseState, registered: Registration): SecrecyMark | null =>
  state.secrecy === undefined ? registered.secrecy : state.secrecy;

/** The titles as they stand, with what keeps the public from one. */
export const titlesOf = (state: CaseState, registered: Registration): Titled => ({
  title: state.corrected.title ?? registered.title,
  publicTitle: state.corrected.publicTitle ?? registered.publicTitle,
  secrecy: secrecyOf(state, registered),
});
