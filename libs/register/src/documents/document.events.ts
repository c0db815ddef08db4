import { type EventContracts, type PersonalField } from '@diarium/event-store';
import { type Correspondent } from '../shared/correspondent';
import { type PartialDay } from '../shared/partial-day';
import { type SecrecyMark } from '../shared/secrecy';

export type Direction = 'incoming' | 'outgoing' | 'drawn-up';
export type CorrectableDocumentField = 'title' | 'publicTitle' | 'dated' | 'received' | 'arrived';

/** The bytes of a version, by what proves them. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly checksum: string;
}

/** The days of a document; the day of registration is the event's own. */
export interface DocumentDates {
  /** The day that stands on it. */
  readonly dated: PartialDay | null;
  /** The day on which somebody took it in. */
  readonly received: PartialDay | null;
  /** The day on which it reached the authority or a competent officer (FL 22); a tender's is its opening (TF 2:9). */
  readonly arrived: PartialDay | null;
  readonly sent: PartialDay | null;
}

export interface Correspondence {
  readonly sender: Correspondent | null;
  readonly recipients: readonly Correspondent[];
}

export type DocumentParticular = 'title' | 'date' | 'sender' | 'recipient';

/** What OSL 5:2 asks for and a source does not give: registered so, and never invented. */
export interface MissingDocumentParticulars {
  readonly particulars: readonly DocumentParticular[];
  readonly because: string;
}

/** Why a document of the authority's own is official (TF 2:10, 2:12). */
export type DrawnUpBy = 'dispatched' | 'case-finished' | 'attested' | 'made-ready' | 'archived';

/** On `case-GNU-2022-6`: `document` is the running number in the case, without a gap: `GNU/6/2022:3`. */
export interface DocumentEvents {
  /** Not official: it has no number, and leaves no trace of its content when it is weeded. */
  DraftStarted: { readonly draft: string; readonly title: string; readonly by: string };
  DraftVersionAdded: { readonly draft: string; readonly version: number; readonly file: StoredFile };
  DraftWeeded: { readonly draft: string };
  DocumentRegistered: {
    readonly document: number;
    /** As it is written: `GNU/6/2022:3`. */
    readonly number: string;
    readonly direction: Direction;
    readonly title: string | null;
    readonly publicTitle: string | null;
    readonly dates: DocumentDates;
    readonly sender: Correspondent | null;
    readonly recipients: readonly Correspondent[];
    readonly missing: MissingDocumentParticulars | null;
    /** The day on which tenders are opened, for a tender: it has not arrived before (TF 2:9). */
    readonly tenderOpening: string | null;
    /** Null for what came in. */
    readonly drawnUpBy: DrawnUpBy | null;
    /** The draft that became official. */
    readonly draft: string | null;
    readonly secrecy: SecrecyMark | null;
    readonly file: StoredFile | null;
  };
  DocumentVersionAdded: { readonly document: number; readonly version: number; readonly file: StoredFile };
  DocumentDispatched: {
    readonly document: number;
    readonly on: string;
    readonly recipients: readonly Correspondent[];
  };
  /** A day; titles in what was written before titles had an event of their own. */
  DocumentCorrected: {
    readonly document: number;
    readonly field: CorrectableDocumentField;
    readonly from: string | null;
    readonly to: string;
  };
  /** Both titles go when the document is disposed of: they are sealed with it, by its number. */
  DocumentTitleCorrected: {
    readonly document: number;
    readonly number: string;
    readonly field: 'title' | 'publicTitle';
    readonly from: string | null;
    readonly to: string;
  };
  /** Who sent it and who is to have it, as it was registered and as it should have been. */
  CorrespondentsCorrected: {
    readonly document: number;
    readonly from: Correspondence;
    readonly to: Correspondence;
  };
  DocumentSecrecyMarked: { readonly document: number; readonly secrecy: SecrecyMark };
  DocumentSecrecyLifted: { readonly document: number };
  DocumentAnnulled: { readonly document: number };
}

/** The id and the name of a correspondent are both about that correspondent. */
const correspondent = (at: string): PersonalField[] =>
  ['id', 'name'].map((field) => ({ path: `${at}.${field}`, subject: `${at}.id` }));

export const documentEvents: EventContracts<DocumentEvents> = {
  DraftStarted: {
    version: 1,
    meaning: 'A draft is begun in a case; it is not an official document.',
    personal: [{ path: 'by', subject: 'by' }],
  },
  DraftVersionAdded: { version: 1, meaning: 'A draft has another version.' },
  DraftWeeded: { version: 1, meaning: 'A draft is weeded out before it became official.' },
  DocumentRegistered: {
    version: 1,
    meaning: 'A document is registered in a case; its number is the next in the case.',
    personal: [
      { path: 'title', subject: 'number' },
      { path: 'publicTitle', subject: 'number' },
      { path: 'file.name', subject: 'number' },
      ...correspondent('sender'),
      ...correspondent('recipients[]'),
    ],
  },
  DocumentVersionAdded: {
    version: 1,
    meaning: 'A document has another version; the earlier ones stay.',
    personal: [{ path: 'file.name', subject: 'file.checksum' }],
  },
  DocumentDispatched: {
    version: 1,
    meaning: 'A document is sent.',
    personal: correspondent('recipients[]'),
  },
  DocumentCorrected: {
    version: 1,
    meaning: 'A particular of a document is corrected; the earlier value stays readable.',
  },
  DocumentTitleCorrected: {
    version: 1,
    meaning: 'A title of a document is corrected; the earlier one stays readable until it is disposed of.',
    personal: [
      { path: 'from', subject: 'number' },
      { path: 'to', subject: 'number' },
    ],
  },
  CorrespondentsCorrected: {
    version: 1,
    meaning: 'The sender or recipients of a document are corrected; the earlier ones stay readable.',
    personal: [
      ...correspondent('from.sender'),
      ...correspondent('from.recipients[]'),
      ...correspondent('to.sender'),
      ...correspondent('to.recipients[]'),
    ],
  },
  DocumentSecrecyMarked: { version: 1, meaning: 'A document is marked as possibly secret (OSL 5:5).' },
  DocumentSecrecyLifted: { version: 1, meaning: 'The secrecy mark of a document is lifted.' },
  DocumentAnnulled: {
    version: 1,
    meaning: 'A document was registered by mistake; its number is never used again.',
  },
};
