import { type EventContracts, type PersonalField } from '@diarium/event-store';
import { type PartialDay } from '../shared/partial-day';
import { type SecrecyMark } from '../shared/secrecy';

export type Initiative = 'own' | 'external';
export type CaseEnding = 'Stängt' | 'Ad acta';
export type RelationKind =
  'continues' | 'answers' | 'see-also' | 'split-from' | 'split-into' | 'merged-from' | 'merged-into';
export type CorrectableField =
  'title' | 'publicTitle' | 'caseType' | 'classification' | 'initiative' | 'date';

export interface CaseParty {
  readonly id: string;
  readonly name: string;
  readonly kind: 'private-person' | 'authority' | 'organisation';
  readonly role: 'sender' | 'recipient' | 'party';
}

export type Particular = 'title' | 'date' | 'sender';

/** What OSL 5:2 asks for and a source does not give: registered so, and never invented. */
export interface MissingParticulars {
  readonly particulars: readonly Particular[];
  readonly because: string;
}

export interface PlannedWatch {
  readonly watch: string;
  readonly on: PartialDay;
  readonly note: string;
}

/** On `register-GNU-2022`: each event is one case, and its number is the event's revision + 1. */
export interface RegisterEvents {
  CaseRegistered: {
    readonly prefix: string;
    readonly numberFormat: string;
    readonly title: string | null;
    readonly publicTitle: string | null;
    /** The day on which it was received or drawn up. */
    readonly date: { readonly kind: 'received' | 'drawn-up'; readonly on: PartialDay } | null;
    readonly missing: MissingParticulars | null;
    readonly caseType: string | null;
    readonly classification: string | null;
    readonly initiative: Initiative;
    readonly handler: string | null;
    readonly parties: readonly CaseParty[];
    readonly secrecy: SecrecyMark | null;
    /** The case of which it was a part. */
    readonly splitFrom: string | null;
    /** The template that it began with, and the watches that follow from it. */
    readonly template: { readonly key: string; readonly watches: readonly PlannedWatch[] } | null;
    /** The private person that the case is about, the first of its parties: its title may name them. */
    readonly about: string | null;
  };
}

/** On `case-GNU-2022-6`: the rest of the case's life. */
export interface CaseLifeEvents {
  HandlerAssigned: { readonly handler: string };
  CasePartyAdded: { readonly party: CaseParty };
  CaseCorrected: {
    readonly field: CorrectableField;
    readonly from: string | null;
    readonly to: string;
    /** Of a title, the private person that the case is about. */
    readonly about: string | null;
  };
  WatchSet: { readonly watch: string; readonly on: PartialDay; readonly note: string };
  WatchMoved: { readonly watch: string; readonly from: PartialDay; readonly to: PartialDay };
  WatchCompleted: { readonly watch: string; readonly result: string };
  CaseRelated: { readonly other: string; readonly kind: RelationKind };
  CaseSuspended: { readonly until: PartialDay | null };
  CaseResumed: Record<never, never>;
  CaseClosed: {
    readonly as: CaseEnding;
    /** Null where it was not looked at: the register had no documents then. */
    readonly checked: {
      readonly openWatches: 0;
      readonly undispatchedDecisions: 0;
      readonly openDrafts: 0 | null;
      readonly undispatchedDocuments: 0 | null;
    };
  };
  CaseReopened: Record<never, never>;
  CaseAnnulled: Record<never, never>;
  CaseSecrecyMarked: { readonly secrecy: SecrecyMark };
  CaseSecrecyLifted: Record<never, never>;
  CaseArchived: Record<never, never>;
}

export type CaseEvents = RegisterEvents & CaseLifeEvents;

/** Texts that may name the private person that a case is about; about nobody, they are stored as they are. */
function ofWhomItIsAbout(...paths: readonly string[]): PersonalField[] {
  return [...paths, 'about'].map((path) => ({ path, subject: 'about', orNobody: true }));
}

export const caseEvents: EventContracts<CaseEvents> = {
  CaseRegistered: {
    version: 3,
    meaning: 'A case is registered; its number is its place in the year’s register.',
    personal: [
      { path: 'handler', subject: 'handler' },
      { path: 'parties[].id', subject: 'parties[].id' },
      { path: 'parties[].name', subject: 'parties[].id' },
      ...ofWhomItIsAbout('title'),
    ],
    upcasters: {
      1: (data) => ({ ...data, secrecy: null, splitFrom: null, template: null }),
      2: (data) => ({ ...data, about: null }),
    },
  },
  HandlerAssigned: {
    version: 1,
    meaning: 'An officer becomes the handler of the case.',
    personal: [{ path: 'handler', subject: 'handler' }],
  },
  CasePartyAdded: {
    version: 1,
    meaning: 'Someone becomes a party to the case.',
    personal: [
      { path: 'party.id', subject: 'party.id' },
      { path: 'party.name', subject: 'party.id' },
    ],
  },
  CaseCorrected: {
    version: 2,
    meaning: 'A particular is corrected; the earlier value stays readable.',
    personal: ofWhomItIsAbout('from', 'to'),
    upcasters: { 1: (data) => ({ ...data, about: null }) },
  },
  WatchSet: { version: 1, meaning: 'Someone must look at the case again on a date.' },
  WatchMoved: { version: 1, meaning: 'A watch is moved to another date.' },
  WatchCompleted: { version: 1, meaning: 'What was watched for is done.' },
  CaseRelated: { version: 1, meaning: 'The case has to do with another case.' },
  CaseSuspended: { version: 1, meaning: 'The case rests (Vilande).' },
  CaseResumed: { version: 1, meaning: 'Work on a resting case goes on.' },
  CaseClosed: {
    version: 2,
    meaning: 'The case is finished, and nothing in it is left undone.',
    upcasters: {
      1: ({ checked, ...data }) => ({
        ...data,
        checked: { ...(checked as object), openDrafts: null, undispatchedDocuments: null },
      }),
    },
  },
  CaseReopened: { version: 1, meaning: 'A closed case is taken up again.' },
  CaseAnnulled: {
    version: 1,
    meaning: 'The case was registered by mistake; its number is never used again.',
  },
  CaseSecrecyMarked: { version: 1, meaning: 'A case is marked as possibly secret (OSL 5:5).' },
  CaseSecrecyLifted: { version: 1, meaning: 'The secrecy mark of a case is lifted.' },
  CaseArchived: { version: 1, meaning: 'A closed case is in the archive; it is corrected at most.' },
};
