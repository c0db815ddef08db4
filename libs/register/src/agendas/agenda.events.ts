import { type EventContracts } from '@diarium/event-store';
import { type MeetingMode } from '../meetings/meeting.events';

export type ItemKind = 'decision' | 'information' | 'election' | 'report' | 'heading';

/** One item of an agenda (*ärende på föredragningslistan*). */
export interface AgendaItem {
  /** Key within the meeting; it stays when the item is moved. */
  readonly item: string;
  readonly kind: ItemKind;
  readonly heading: string;
  readonly case: string | null;
  readonly presenter: string | null;
  /** Documents of cases: `GNU-2022-6:3`. */
  readonly documents: readonly string[];
  /** The texts on consequences that the committee requires of items for decision. */
  readonly consequences: readonly { readonly key: string; readonly text: string }[];
  /** What is proposed to be decided. */
  readonly proposal: string | null;
  /** The rule that put the item on the agenda: it cannot be withdrawn while the rule asks for it. */
  readonly forcedBy: { readonly section: string; readonly decision: string | null } | null;
}

/** A step of the preparation on the way to the meeting, its last day, and when it was done. */
export interface PreparationStep {
  readonly code: string;
  readonly name: string;
  readonly due: string;
  readonly doneOn: string | null;
}

/** On `meeting-GNU-2022-11-07`. */
export interface AgendaEvents {
  /** `at` is the place on the agenda, from 1 on. */
  AgendaItemAdded: { readonly item: AgendaItem; readonly at: number };
  AgendaItemChanged: { readonly item: AgendaItem };
  AgendaItemMoved: { readonly item: string; readonly to: number };
  AgendaItemWithdrawn: { readonly item: string };
  /** The agenda as it then stands; versions can be compared. */
  AgendaIssued: { readonly version: number; readonly items: readonly AgendaItem[] };
  /** The notice (*kallelse*) as it was sent, with what it must hold. */
  NoticeSent: {
    readonly on: string;
    readonly agendaVersion: number;
    readonly when: string;
    readonly starts: string;
    readonly mode: MeetingMode | null;
    readonly place: string | null;
    /** Keys of those called; substitutes too must be told time and place (KL 6:17). */
    readonly members: readonly string[];
    readonly substitutes: readonly string[];
    /** It adds to a notice of the same time and place. */
    readonly supplement: boolean;
  };
  /** Computed back from the day of the meeting, by the committee's own rules; none where that day is not known. */
  PreparationScheduled: {
    readonly steps: readonly PreparationStep[];
    /** The last day for the notice, and when it was sent, where the committee has set a period. */
    readonly notice: { readonly by: string; readonly sentOn: string | null } | null;
    /** Codes of earlier steps that no longer lead to the meeting. */
    readonly dropped: readonly string[];
  };
  PreparationStepDone: { readonly code: string; readonly on: string };
}

export const agendaEvents: EventContracts<AgendaEvents> = {
  AgendaItemAdded: {
    version: 1,
    meaning: 'An item is put on the agenda of a meeting.',
    personal: [{ path: 'item.presenter', subject: 'item.presenter' }],
  },
  AgendaItemChanged: {
    version: 1,
    meaning: 'An item of an agenda reads otherwise.',
    personal: [{ path: 'item.presenter', subject: 'item.presenter' }],
  },
  AgendaItemMoved: { version: 1, meaning: 'An item stands at another place of the agenda.' },
  AgendaItemWithdrawn: { version: 1, meaning: 'An item is taken off the agenda.' },
  AgendaIssued: {
    version: 1,
    meaning: 'A version of the agenda is issued.',
    personal: [{ path: 'items[].presenter', subject: 'items[].presenter' }],
  },
  NoticeSent: { version: 1, meaning: 'The notice of a meeting is sent to members and substitutes.' },
  PreparationScheduled: {
    version: 1,
    meaning: 'The steps of preparation get their days, back from the meeting.',
  },
  PreparationStepDone: { version: 1, meaning: 'A step of the preparation is done.' },
};
