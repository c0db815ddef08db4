import { dayOf, type Fold } from '@diarium/event-store';
import { type CaseEvents } from '../cases/case.events';
import { type Direction, type DocumentEvents, type DrawnUpBy } from '../documents/document.events';
import { type Appraisal, type DisposalEvents } from './disposal.events';

/** A document of a case, as far as its disposal needs it. */
export interface Disposable {
  readonly number: string;
  readonly direction: Direction;
  readonly drawnUpBy: DrawnUpBy | null;
  readonly registeredOn: string;
  readonly appraisal: Appraisal | null;
  readonly disposed: boolean;
  readonly removed: boolean;
}

export interface DisposalState {
  /** The document with number 1 stands first. */
  readonly documents: readonly Disposable[];
  /** The day on which the case ended; null while it is open. */
  readonly closedOn: string | null;
  /** Corrections of what the case was registered with. */
  readonly corrected: { readonly caseType?: string; readonly classification?: string };
}

export type EventsOnDisposal = DisposalEvents &
  Pick<DocumentEvents, 'DocumentRegistered'> &
  Pick<CaseEvents, 'CaseClosed' | 'CaseReopened' | 'CaseCorrected'>;

export const disposalFold: Fold<DisposalState, EventsOnDisposal> = {
  initial: { documents: [], closedOn: null, corrected: {} },
  evolve: {
    DocumentRegistered: (state, { data, occurredAt }) => ({
      ...state,
      documents: [
        ...state.documents,
        {
          number: data.number,
          direction: data.direction,
          drawnUpBy: data.drawnUpBy,
          registeredOn: dayOf(occurredAt),
          appraisal: null,
          disposed: false,
          removed: false,
        },
      ],
    }),
    CaseClosed: (state, { occurredAt }) => ({ ...state, closedOn: dayOf(occurredAt) }),
    CaseReopened: (state) => ({ ...state, closedOn: null }),
    CaseCorrected: (state, { data: { field, to } }) =>
      field === 'caseType' || field === 'classification'
        ? { ...state, corrected: { ...state.corrected, [field]: to } }
        : state,
    DocumentAppraised: (state, { data }) => changed(state, data.document, { appraisal: data.appraisal }),
    DocumentDisposed: (state, { data }) => changed(state, data.document, { disposed: true }),
    DocumentContentRemoved: (state, { data }) => changed(state, data.document, { removed: true }),
  },
};

function changed(state: DisposalState, document: number, change: Partial<Disposable>): DisposalState {
  const documents = state.documents.map((it, index) => (index + 1 === document ? { ...it, ...change } : it));
  return { ...state, documents };
}
