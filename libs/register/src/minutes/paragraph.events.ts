import { type EventContracts } from '@diarium/event-store';
import { type ItemKind } from '../agendas/agenda.events';
import { type Doors } from '../committees/committee.events';
import { type MeetingMode } from '../meetings/meeting.events';
import { type AppealRoute } from '../shared/appeal-route';
import { type PartialDay } from '../shared/partial-day';
import { type Attendant } from './sitting.events';

export type ParagraphOutcome = 'decided' | 'elected' | 'noted' | 'tabled' | 'referred-back';

/** A proposal that was not withdrawn. */
export interface Proposal {
  readonly proposal: string;
  /** The key of who made it; null for the one in the agenda. */
  readonly by: string | null;
  /** What it is for: to decide in the matter, or to put that off. */
  readonly aim: 'decide' | 'table' | 'refer-back';
  readonly text: string;
}

/** How one question was settled between proposals. */
export interface Ballot {
  /** The proposals put against each other, in the order in which the chair put them. */
  readonly between: readonly string[];
  readonly kind: 'acclamation' | 'open' | 'closed';
  /** Votes for each proposal; none by acclamation. */
  readonly tally: readonly { readonly proposal: string; readonly votes: number }[];
  readonly abstained: number;
  /** How each voted, null for abstaining; none where the ballot was closed or by acclamation. */
  readonly votes: readonly { readonly person: string; readonly proposal: string | null }[];
  readonly settledBy: 'acclamation' | 'majority' | 'casting-vote' | 'lot';
  readonly carried: string;
}

/** One point of a decision. */
export interface DecisionPoint {
  readonly point: number;
  readonly text: string;
  readonly responsible: string | null;
  readonly due: { readonly on: PartialDay; readonly what: string } | null;
  /** A later meeting that is to be on another day or in another mode; null for each that stays. */
  readonly calls: {
    readonly meeting: string;
    readonly to: PartialDay | null;
    readonly mode: MeetingMode | null;
  } | null;
}

/** What was recorded wrong and how it reads now: an attested paragraph itself is never changed. */
export type CorrectableParagraphField = 'heading' | 'background' | 'point' | 'recipients' | 'case';

/** On `minutes-GNU-2022`: each event is one paragraph, and its § is the event's revision + 1. */
export interface MinutesEvents {
  ParagraphRecorded: {
    readonly meeting: string;
    /** The day of the meeting. */
    readonly on: string;
    /** The item of the agenda; null for what was taken up without one. */
    readonly item: string | null;
    /** The planned subject that it answers, on whichever meeting that was planned. */
    readonly planned: string | null;
    readonly kind: ItemKind;
    readonly heading: string;
    readonly case: string | null;
    readonly presenter: string | null;
    readonly background: string | null;
    readonly documents: readonly string[];
    /** How many members the committee has: the quorum was more than half of them (KL 6:27). */
    readonly seats: number;
    readonly chair: string;
    /** Who took part in this paragraph. */
    readonly serving: readonly Attendant[];
    /** Who was present without taking part. */
    readonly attending: readonly Attendant[];
    /** Who was disqualified in this paragraph, and not present. */
    readonly disqualified: readonly { readonly person: string; readonly because: string }[];
    /** Whether it is exercise of authority: nobody may abstain then (KL 4:25). */
    readonly exerciseOfAuthority: boolean;
    /** Closed in matters of exercise of authority and secrecy, whatever the meeting was (KL 6:25). */
    readonly doors: Doors;
    readonly proposals: readonly Proposal[];
    readonly ballots: readonly Ballot[];
    readonly outcome: ParagraphOutcome;
    readonly points: readonly DecisionPoint[];
    readonly appeal: AppealRoute;
    /** To whom the decision is to be sent. */
    readonly recipients: readonly string[];
    /** Delegated decisions that are reported in this paragraph: `GNU-2022-D5`. */
    readonly reports: readonly string[];
    /** The decision on whose report back the committee decides here. */
    readonly onReportOf: string | null;
  };
}

export const minutesEvents: EventContracts<MinutesEvents> = {
  ParagraphRecorded: {
    version: 2,
    meaning: 'A paragraph of the minutes; its § is its place in the year’s minutes book.',
    personal: [
      { path: 'presenter', subject: 'presenter' },
      { path: 'serving[].name', subject: 'serving[].person' },
      { path: 'attending[].name', subject: 'attending[].person' },
      { path: 'points[].responsible', subject: 'points[].responsible' },
    ],
    upcasters: { 1: (data) => ({ ...data, doors: 'closed' }) },
  },
};
