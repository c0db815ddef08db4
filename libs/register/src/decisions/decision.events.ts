import { type EventContracts } from '@diarium/event-store';
import { type CorrectableParagraphField } from '../minutes/paragraph.events';
import { type AppealRoute } from '../shared/appeal-route';
import { type PartialDay } from '../shared/partial-day';

type InCase = { readonly case: string | null };

/** One point. Its deadlines stand under `subject`: the case, else the meeting, as it was recorded. */
type OnPoint = InCase & { readonly point: number; readonly subject: string };

/** The points that were still to be carried out and need not be any more. */
type Voiding = { readonly subject: string; readonly points: readonly number[] };

export type AppealOutcome = 'rejected' | 'annulled' | 'changed' | 'dismissed' | 'withdrawn';

/** On `decision-GNU-2022-34` or `decision-GNU-2022-D5`: what became of a decision after it was made. */
export interface DecisionEvents {
  DecisionSent: InCase & {
    readonly on: string;
    readonly recipients: readonly string[];
    readonly electronically: boolean;
    /** Who is to have it and has not got it yet. */
    readonly left: readonly string[];
  };
  /** Corrected after attestation: it shows that and what was corrected. */
  ParagraphCorrected: InCase & {
    readonly on: string;
    readonly field: CorrectableParagraphField;
    /** The point, where a point is corrected. */
    readonly point: number | null;
    readonly from: string | null;
    readonly to: string;
    /** Who is to have the decision, as it reads now, and has not got it yet. */
    readonly left: readonly string[];
  };
  /** Someone becomes responsible for a point, until a day. */
  ExecutionAssigned: OnPoint & {
    readonly responsible: string;
    readonly due: PartialDay | null;
    readonly what: string;
  };
  DecisionCarriedOut: OnPoint & {
    readonly on: string;
    readonly note: string | null;
    /** Whether it had been reported back before. */
    readonly reported: boolean;
  };
  /** The formal statement that it will not be carried out; the reason is the event's. */
  NotCarriedOut: OnPoint & { readonly on: string };
  /** What was decided is reported back to the committee. */
  ReportReceived: OnPoint & { readonly on: string; readonly result: string };
  /** The committee decided on the report, in a paragraph of that day. */
  ReportDecided: OnPoint & { readonly on: string; readonly paragraph: string };
  /** Whether a need remains after the report; null where none does. */
  RemainingNeedExamined: OnPoint & { readonly on: string; readonly need: string | null };
  DecisionSuperseded: InCase & Voiding & { readonly by: string; readonly on: string };
  /** A decision made elsewhere on which this one rests, as cited. */
  DecisionCited: InCase & {
    readonly body: string;
    readonly reference: string;
    readonly on: PartialDay | null;
    readonly what: string;
  };
  /** A party got the decision: the time for appeal counts from then (FL 44). A later record of the party corrects it. */
  DecisionReceived: InCase & {
    /** What its deadline stands under: the case, else the meeting, as it was recorded. */
    readonly subject: string;
    /** Null where it is not said which party. */
    readonly party: string | null;
    readonly on: string;
    /** The party's last day for appeal. */
    readonly lastDay: string;
  };
  /** A late one is recorded too: whether it is taken up is for the court. */
  AppealLodged: InCase & {
    readonly appeal: string;
    readonly on: string;
    readonly by: string;
    readonly to: string;
    readonly route: AppealRoute;
    /** The last day for appeal as far as the register knows it. */
    readonly lastDay: string | null;
    readonly late: boolean;
  };
  AppealDecided: InCase &
    Voiding & {
      readonly appeal: string;
      readonly on: string;
      readonly outcome: AppealOutcome;
      readonly by: string;
    };
  /** Recorded after a check that no appeal came in; never inferred from the date (KL 13). */
  LegalForceRecorded: InCase & {
    readonly checkedOn: string;
    readonly checkedBy: string;
    readonly route: AppealRoute;
    /** The day from which the time was counted: posted on all boards, received, or told to the tenderers. */
    readonly from: string;
    /** The last day for appeal, which had passed. */
    readonly lastDay: string;
  };
}

export const decisionEvents: EventContracts<DecisionEvents> = {
  DecisionSent: { version: 1, meaning: 'A decision is sent to those whom it concerns.' },
  ParagraphCorrected: {
    version: 1,
    meaning: 'An attested paragraph is corrected; it shows that and what.',
  },
  ExecutionAssigned: {
    version: 1,
    meaning: 'Someone is responsible for carrying out a point.',
    personal: [{ path: 'responsible', subject: 'responsible' }],
  },
  DecisionCarriedOut: { version: 1, meaning: 'A point of a decision is carried out.' },
  NotCarriedOut: { version: 1, meaning: 'It is formally stated that a point will not be carried out.' },
  ReportReceived: { version: 1, meaning: 'What was decided is reported back.' },
  ReportDecided: { version: 1, meaning: 'The committee decided on the report back.' },
  RemainingNeedExamined: { version: 1, meaning: 'It is examined whether a need remains.' },
  DecisionSuperseded: { version: 1, meaning: 'A later decision takes the place of this one.' },
  DecisionCited: { version: 1, meaning: 'A decision made elsewhere is cited.' },
  DecisionReceived: {
    version: 1,
    meaning: 'A party got a decision; the time for appeal counts from then.',
    personal: [{ path: 'party', subject: 'party' }],
  },
  AppealLodged: {
    version: 1,
    meaning: 'Someone appeals against a decision.',
    personal: [{ path: 'by', subject: 'by' }],
  },
  AppealDecided: { version: 1, meaning: 'An appeal is decided.' },
  LegalForceRecorded: { version: 1, meaning: 'After a check, a decision is recorded as having legal force.' },
};
