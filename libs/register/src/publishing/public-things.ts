import { type ItemKind } from '../agendas/agenda.events';
import { type CommitteeEvents, type Office, type PartyKind, type Seat } from '../committees/committee.events';
import { type MeetingMode } from '../meetings/meeting.events';
import { type ParagraphOutcome } from '../minutes/paragraph.events';
import { type AppealRoute } from '../shared/appeal-route';
import { type PostedKind } from '../shared/posting-key';
import { type PublicCase } from './public-case';

/** An attested paragraph: which § on which day about what (KL 8:10). */
export interface PublicParagraph {
  readonly number: number;
  readonly year: number;
  readonly meeting: string;
  readonly on: string;
  readonly kind: ItemKind;
  /** `GNU-2022-6` */
  readonly case: string | null;
  readonly attestedOn: string;
  readonly appeal: AppealRoute;
  readonly heading: string | null;
  readonly headingLeftOut: 'secrecy' | 'personal-number' | null;
  /** Null in a secret case. */
  readonly outcome: ParagraphOutcome | null;
}

/** A meeting by time and place, as it is planned and as it was held. */
export interface PublicMeeting {
  readonly status: 'planned' | 'moved' | 'called' | 'open' | 'held' | 'cancelled';
  readonly year: number;
  readonly day: string;
  readonly planYear: number | null;
  readonly plannedFor: string;
  readonly when: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly plannedMode: MeetingMode | null;
  readonly plannedPlace: string | null;
  readonly noticeOn: string | null;
  readonly heldOn: string | null;
  readonly heldMode: MeetingMode | null;
  readonly heldPlace: string | null;
}

/** A notice on the boards (KL 8:12). */
export interface PublicPosting {
  readonly kind: PostedKind;
  readonly decidedOn: string;
  readonly attestedOn: string;
  readonly decisions: readonly { readonly decision: string; readonly appeal: AppealRoute }[];
  readonly kept: string;
  readonly boards: readonly {
    readonly board: string;
    readonly name: string;
    readonly times: readonly {
      readonly up: string;
      readonly down: string | null;
      readonly evidence: string | null;
      readonly downBecause: string | null;
    }[];
  }[];
  /** On how many boards it is up now. */
  readonly up: number;
}

/** A committee with its parties and groups, over time. */
export interface PublicCommittee {
  readonly names: readonly { readonly name: string; readonly from: string }[];
  readonly numberings: readonly {
    readonly prefix: string;
    readonly format: string;
    readonly from: string;
  }[];
  readonly joint: boolean;
  readonly from: string | null;
  readonly host: string;
  readonly supervisedBy: string | null;
  readonly parties: readonly {
    readonly party: string;
    readonly name: string;
    readonly kind: PartyKind;
    readonly from: string | null;
    readonly leftOn: string | null;
    readonly seats: readonly {
      readonly from: string;
      readonly members: number;
      readonly substitutes: number;
    }[];
  }[];
  readonly presidium: CommitteeEvents['PresidiumAppointmentSet'] | null;
  readonly groups: readonly {
    readonly group: string;
    readonly name: string;
    readonly kind: CommitteeEvents['GroupFormed']['kind'];
    readonly purpose: string | null;
    readonly minimums: readonly { readonly from: string; readonly minimumMeetings: number | null }[];
    readonly reported: readonly { readonly year: number; readonly meetings: number }[];
    readonly dissolvedOn: string | null;
  }[];
  readonly documents: readonly (CommitteeEvents['GoverningDocumentAdded'] & {
    readonly removedOn: string | null;
  })[];
  readonly tasks: readonly CommitteeEvents['TaskStated'][];
}

/** Somebody elected, who is named, with every term and office. */
export interface PublicMember {
  readonly member: string;
  readonly name: string;
  readonly terms: readonly {
    readonly party: string;
    readonly seat: Seat;
    readonly from: string;
    readonly to: string | null;
    readonly replaces: string | null;
  }[];
  readonly offices: readonly { readonly office: Office; readonly from: string; readonly to: string | null }[];
  readonly politicalParties: readonly { readonly politicalParty: string | null; readonly from: string }[];
}

/** A citizens' proposal: when it came in, and when it was decided on (KL 6:34). */
export interface PublicProposal {
  readonly received: string;
  readonly decidedOn: string | null;
}

/** When the assembly was told of the citizens' proposals of a year. */
export interface PublicProposalsReport {
  readonly year: number;
  readonly on: string;
}

/** What is public, by its kind. */
export interface PublicThings {
  readonly case: PublicCase;
  readonly paragraph: PublicParagraph;
  readonly meeting: PublicMeeting;
  readonly posting: PublicPosting;
  readonly committee: PublicCommittee;
  readonly member: PublicMember;
  readonly proposal: PublicProposal;
  readonly 'proposals-report': PublicProposalsReport;
}

export type PublicThing = PublicThings[keyof PublicThings];
