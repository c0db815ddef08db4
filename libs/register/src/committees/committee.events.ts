import { type EventContracts } from '@diarium/event-store';
import { type PartialDay } from '../shared/partial-day';
import { ALWAYS } from './committee.span';

export type PartyKind = 'region' | 'municipality';
export type Seat = 'member' | 'substitute';
export type Office = 'chair' | 'vice-chair' | 'second-vice-chair';
export type GroupKind = 'presidium' | 'working-group' | 'preparation-group' | 'user-council' | 'forum';
/** Who may listen: nobody but those who meet, or the public. */
export type Doors = 'closed' | 'open';
export type BudgetForm = 'none' | 'net';

/** What is stored about a committee, on `committee-GNU`. `from` is a first day, `to` and `on` are last days. */
export interface CommitteeEvents {
  CommitteeEstablished: {
    readonly name: string;
    readonly joint: boolean;
    /** The first day, as far as a source gives it. */
    readonly from: PartialDay | null;
    /** Name of the authority in whose organisation the committee stands. */
    readonly host: string;
    /** The executive board that supervises it (KL 6:1). */
    readonly supervisedBy: string | null;
    readonly prefix: string;
    readonly numberFormat: string;
  };
  CommitteeRenamed: { readonly name: string; readonly from: string };
  NumberPrefixChanged: { readonly prefix: string; readonly numberFormat: string; readonly from: string };
  PartyJoined: {
    readonly party: string;
    readonly name: string;
    readonly kind: PartyKind;
    readonly members: number | null;
    readonly substitutes: number | null;
    readonly from: PartialDay | null;
  };
  SeatsChanged: {
    readonly party: string;
    readonly members: number;
    readonly substitutes: number;
    readonly from: string;
  };
  PartyLeft: { readonly party: string; readonly on: string };
  MemberElected: {
    readonly member: string;
    readonly name: string;
    readonly party: string;
    readonly seat: Seat;
    readonly from: string;
    readonly to: string | null;
    /** In whose place, where somebody left before the term ended. */
    readonly replaces: string | null;
    /** The political party; `party` is the authority that elects. */
    readonly politicalParty: string | null;
  };
  PoliticalPartyChanged: {
    readonly member: string;
    /** Null for one who leaves a party without joining another (*politisk vilde*). */
    readonly politicalParty: string | null;
    readonly from: string;
  };
  /** In which order the substitutes of a party are called in; those not named come after. */
  SubstituteOrderSet: { readonly party: string; readonly order: readonly string[]; readonly from: string };
  /** A disqualification (*jäv*) declared in advance: in a case, or in whatever concerns what it is about. */
  InterestDeclared: {
    readonly member: string;
    readonly case: string | null;
    readonly because: string;
    readonly from: string;
    readonly to: string | null;
  };
  InterestWithdrawn: { readonly member: string; readonly case: string | null; readonly on: string };
  MemberLeft: { readonly member: string; readonly on: string };
  /** Who appoints the presidium, where a source says so without naming the persons. */
  PresidiumAppointmentSet: { readonly offices: readonly Office[]; readonly appointedBy: string };
  OfficeTaken: {
    readonly office: Office;
    readonly member: string;
    readonly from: string;
    readonly to: string | null;
  };
  OfficeLeft: { readonly office: Office; readonly member: string; readonly on: string };
  GroupFormed: {
    readonly group: string;
    readonly name: string;
    readonly kind: GroupKind;
    readonly minimumMeetings: number | null;
    readonly purpose: string | null;
  };
  GroupChanged: { readonly group: string; readonly minimumMeetings: number | null; readonly from: string };
  GroupDissolved: { readonly group: string; readonly on: string };
  /** How often a group met in a year, where a source gives only the number. */
  GroupMeetingsReported: { readonly group: string; readonly year: number; readonly meetings: number };
  GoverningDocumentAdded: {
    readonly document: string;
    readonly title: string;
    readonly kind: 'law' | 'governing-document';
    /** Number in the statute book or the like: `2017:725`. */
    readonly reference: string | null;
  };
  GoverningDocumentRemoved: { readonly document: string; readonly on: string };
  /** What texts on consequences an item for decision must have. */
  ConsequenceTextsRequired: {
    readonly texts: readonly { readonly key: string; readonly title: string }[];
    readonly from: PartialDay;
  };
  BudgetSet: {
    readonly year: number;
    readonly form: BudgetForm;
    /** In thousands of kronor (tkr); null where the committee has no budget of its own. */
    readonly amount: number | null;
    readonly note: string | null;
  };
  /** The days by which matters pass each step on their way to a meeting. */
  PreparationChainSet: {
    readonly year: number;
    readonly steps: readonly { readonly code: string; readonly name: string }[];
    readonly rounds: readonly (readonly string[])[];
  };
  /** The assembly allows taking part from a distance (KL 5:16, 6:24). */
  RemoteParticipationAllowed: { readonly from: PartialDay; readonly decidedBy: string };
  /** Whether meetings are held behind closed doors, as the law has it, or open to the public (KL 6:25). */
  DoorsDecided: { readonly doors: Doors; readonly from: string; readonly decidedBy: string };
  /** How many days before a meeting its notice is to be sent: the law sets no period. For meetings from a day on. */
  NoticePeriodSet: { readonly days: number; readonly from: string };
  /** The steps by which a meeting is prepared, each so many days before it. For meetings from a day on. */
  PreparationLeadTimesSet: {
    readonly from: string;
    readonly steps: readonly { readonly code: string; readonly name: string; readonly daysBefore: number }[];
  };
  /** The share of a year's meetings, in per cent, below which a member's attendance is flagged, from a day on. */
  AttendanceLimitSet: { readonly percent: number; readonly from: string };
  /** A regular task of the committee as its governing documents state it. */
  TaskStated: { readonly task: string; readonly text: string };
}

/** Without a first day, a rule held for all meetings. */
const always = (data: object) => ({ ...data, from: ALWAYS });

export const committeeEvents: EventContracts<CommitteeEvents> = {
  CommitteeEstablished: { version: 1, meaning: 'A committee is set up, with its host and its numbers.' },
  CommitteeRenamed: { version: 1, meaning: 'The committee has another name from a day on.' },
  NumberPrefixChanged: { version: 1, meaning: 'Case numbers are written in another way from a day on.' },
  PartyJoined: { version: 1, meaning: 'A region or municipality is party to the joint committee.' },
  SeatsChanged: { version: 1, meaning: 'A party has another number of seats from a day on.' },
  PartyLeft: { version: 1, meaning: 'A party is no longer part of the joint committee.' },
  MemberElected: {
    version: 2,
    meaning: 'A party elects a member or substitute for a term.',
    personal: [
      { path: 'name', subject: 'member' },
      { path: 'politicalParty', subject: 'member' },
    ],
    upcasters: { 1: (data) => ({ ...data, replaces: null, politicalParty: null }) },
  },
  PoliticalPartyChanged: {
    version: 1,
    meaning: 'An elected person is of another political party from a day on.',
    personal: [{ path: 'politicalParty', subject: 'member' }],
  },
  SubstituteOrderSet: {
    version: 1,
    meaning: 'It is settled in which order a party’s substitutes are called in.',
  },
  InterestDeclared: {
    version: 1,
    meaning: 'An elected person declares a disqualification in advance (jäv).',
    personal: [{ path: 'because', subject: 'member' }],
  },
  InterestWithdrawn: { version: 1, meaning: 'A declared disqualification no longer holds.' },
  MemberLeft: { version: 1, meaning: 'A member or substitute leaves before the term ends.' },
  PresidiumAppointmentSet: { version: 1, meaning: 'One party appoints the presidium.' },
  OfficeTaken: { version: 1, meaning: 'A member becomes chair or vice chair.' },
  OfficeLeft: { version: 1, meaning: 'A member is no longer chair or vice chair.' },
  GroupFormed: { version: 1, meaning: 'A body beside the committee is formed.' },
  GroupChanged: { version: 1, meaning: 'A group has another minimum number of meetings from a day on.' },
  GroupDissolved: { version: 1, meaning: 'A group ends.' },
  GroupMeetingsReported: { version: 1, meaning: 'It is reported how often a group met in a year.' },
  GoverningDocumentAdded: { version: 1, meaning: 'A law or document governs the committee.' },
  GoverningDocumentRemoved: { version: 1, meaning: 'A law or document no longer governs the committee.' },
  ConsequenceTextsRequired: {
    version: 1,
    meaning: 'Items for decision must hold these texts on consequences.',
  },
  BudgetSet: { version: 1, meaning: 'The form and amount of a year’s budget are set.' },
  PreparationChainSet: { version: 1, meaning: 'The steps and days of a year’s preparation are set.' },
  RemoteParticipationAllowed: { version: 1, meaning: 'The assembly allows taking part from a distance.' },
  DoorsDecided: { version: 1, meaning: 'It is decided whether meetings are open to the public.' },
  NoticePeriodSet: {
    version: 2,
    meaning: 'It is set how many days before a meeting its notice is sent.',
    upcasters: { 1: always },
  },
  PreparationLeadTimesSet: {
    version: 2,
    meaning: 'The steps of preparation are set, each so many days before a meeting.',
    upcasters: { 1: always },
  },
  AttendanceLimitSet: {
    version: 2,
    meaning: 'The share below which attendance is flagged is set.',
    upcasters: { 1: always },
  },
  TaskStated: { version: 1, meaning: 'A regular task of the committee is stated.' },
};
