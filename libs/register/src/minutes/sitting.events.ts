import { type EventContracts } from '@diarium/event-store';
import { type Doors } from '../committees/committee.events';
import { type MeetingMode } from '../meetings/meeting.events';

export type AttendanceMode = 'in-place' | 'remote';

/** An elected person at a meeting. */
export interface Attendant {
  readonly person: string;
  readonly name: string;
  readonly party: string;
  readonly seat: 'member' | 'substitute';
  /** The member in whose place they serve; their own key for a member, null for a substitute who only attends. */
  readonly servesFor: string | null;
  readonly mode: AttendanceMode;
}

/** On `meeting-GNU-2022-11-07`: the meeting while it sits, until its minutes are attested. Times are `HH:MM`. */
export interface SittingEvents {
  MeetingOpened: {
    readonly on: string;
    readonly at: string;
    readonly mode: MeetingMode;
    readonly doors: Doors;
    readonly place: string | null;
    /** How many members the committee has that day: the quorum is more than half (KL 6:27). */
    readonly seats: number;
    readonly chair: string;
    readonly secretary: string;
    /** Who attest the minutes beside the chair. */
    readonly attesters: readonly string[];
    readonly attendants: readonly Attendant[];
    readonly others: readonly { readonly name: string; readonly role: string }[];
  };
  AttendantArrived: { readonly at: string; readonly attendant: Attendant };
  AttendantLeft: { readonly at: string; readonly person: string };
  /** A substitute takes or gives up a member's place (null). */
  ServiceChanged: { readonly at: string; readonly person: string; readonly servesFor: string | null };
  /** For one item: neither participant nor voter in it (KL 6:28–32). */
  DisqualificationNoted: {
    readonly item: string;
    readonly person: string;
    readonly because: string;
    readonly by: 'self' | 'committee';
  };
  MeetingClosed: {
    readonly at: string;
    /** Items of the agenda that it did not come to; none where it was gone through. */
    readonly notDealtWith: readonly string[];
    /** The paragraphs of the meeting in its year's minutes book. */
    readonly paragraphs: readonly number[];
  };
  /** Notified before the meeting ended, by someone who took part (KL 4:27). */
  ReservationEntered: {
    readonly paragraph: string;
    readonly case: string | null;
    readonly person: string;
    /** Its reasons; null where none were given. */
    readonly text: string | null;
  };
  /** Taken back before attestation; the paragraph keeps its number. The reason is the event's. */
  ParagraphTakenBack: {
    readonly paragraph: string;
    /** The case it was made in, and the numbers of its points: what was to be done in them is void. */
    readonly case: string | null;
    readonly points: readonly number[];
    /** Delegated decisions that it reported: they are to be reported anew. */
    readonly reports: readonly string[];
  };
  /** Someone attests in the place of one who cannot. The reason is the event's. */
  AttesterReplaced: { readonly insteadOf: string; readonly person: string };
  /** Who attest single paragraphs beside who led them, in the place of those who attest the rest. */
  ParagraphAttestersAppointed: {
    readonly paragraphs: readonly string[];
    readonly attesters: readonly string[];
  };
  /** Single paragraphs, attested before the rest (*omedelbar justering*). */
  ParagraphsAttested: {
    readonly on: string;
    readonly place: string | null;
    /** Keys of those who attested: who led the paragraphs, and the appointed. */
    readonly by: readonly string[];
    readonly paragraphs: readonly string[];
  };
  /** All of the meeting; from here on it is locked. */
  MinutesAttested: {
    readonly on: string;
    readonly place: string | null;
    readonly by: readonly string[];
    /** The paragraphs that stand, also those attested before. */
    readonly paragraphs: readonly string[];
    /** The paragraphs that were taken back: they are marked so, and decide nothing. */
    readonly takenBack: readonly string[];
  };
}

export const sittingEvents: EventContracts<SittingEvents> = {
  MeetingOpened: {
    version: 2,
    meaning: 'A meeting is opened with those who attend.',
    personal: [
      { path: 'secretary', subject: 'secretary' },
      { path: 'attendants[].name', subject: 'attendants[].person' },
      { path: 'others[].name', subject: 'others[].name' },
    ],
    upcasters: { 1: (data) => ({ ...data, doors: 'closed' }) },
  },
  AttendantArrived: {
    version: 1,
    meaning: 'A member or substitute comes to a meeting that sits.',
    personal: [{ path: 'attendant.name', subject: 'attendant.person' }],
  },
  AttendantLeft: { version: 1, meaning: 'A member or substitute leaves a meeting that sits.' },
  ServiceChanged: { version: 1, meaning: 'A substitute begins or ceases to serve in a member’s place.' },
  DisqualificationNoted: { version: 1, meaning: 'Someone is disqualified in an item (jäv).' },
  MeetingClosed: { version: 1, meaning: 'A meeting is closed.' },
  ReservationEntered: { version: 1, meaning: 'Someone who took part enters a reservation.' },
  ParagraphTakenBack: { version: 1, meaning: 'A decision is taken back before it is attested.' },
  AttesterReplaced: { version: 1, meaning: 'Another attests in the place of one who cannot.' },
  ParagraphAttestersAppointed: {
    version: 1,
    meaning: 'Others than those who attest the minutes are to attest single paragraphs.',
  },
  ParagraphsAttested: { version: 1, meaning: 'Single paragraphs are attested at once.' },
  MinutesAttested: { version: 1, meaning: 'The minutes of a meeting are attested and locked.' },
};
