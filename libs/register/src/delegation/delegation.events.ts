import { type EventContracts } from '@diarium/event-store';
import { type Office } from '../committees/committee.events';
import { type AppealRoute } from '../shared/appeal-route';

/** To whom KL 6:37, 7:5 and 9:30 let a committee delegate; only the head of administration further (KL 7:6). */
export type DelegateKind =
  | 'presidium'
  | 'committee-of-members'
  | 'chair'
  | 'member'
  | 'substitute'
  | 'head-of-administration'
  | 'employee';

/** The first four may not be delegated (KL 6:38). */
export type MatterKind =
  'aims-and-quality' | 'statement-to-assembly' | 'authority-of-principle' | 'citizens-proposal' | 'other';

/** How a delegated decision ends: reported to the committee, or posted for itself (KL 6:40, 8:10). */
export type DelegatedEnd = 'reported' | 'posted';

/** One point of a delegation order (*delegationsordning*). */
export interface DelegationPoint {
  /** As it is numbered there: `3.2`. */
  readonly point: string;
  readonly matter: string;
  readonly matterKind: MatterKind;
  /** Paragraph of law that the matter rests on, where it says one. */
  readonly law: string | null;
  readonly delegateKind: DelegateKind;
  /** Title of the office or employment: `Inköpschef`. */
  readonly delegate: string;
  /** The party of the joint committee whose employee it is; null for the host's (KL 9:30). */
  readonly party: string | null;
  readonly mayBeSubdelegated: boolean;
  readonly appeal: AppealRoute;
  readonly ends: DelegatedEnd;
}

export interface DelegationEvents {
  /** On `delegation-GNU`. A version holds from a day until the next one does. */
  DelegationOrderAdopted: {
    readonly version: number;
    readonly from: string;
    /** The decision that adopted it, where the register holds it. */
    readonly decision: string | null;
    /** Within how many days delegated decisions are to be reported; null: at the next meeting. */
    readonly reportWithinDays: number | null;
    /** To whom those tell of their decisions to whom a point is delegated further (KL 7:8); null: to who let them. */
    readonly subdelegatesReportTo: string | null;
    readonly points: readonly DelegationPoint[];
  };
  /** On `delegation-GNU`: through the head of administration (KL 7:6). */
  Subdelegated: {
    readonly point: string;
    readonly to: string;
    readonly by: string;
    readonly from: string;
  };
  /** `on` is the last day. */
  SubdelegationEnded: { readonly point: string; readonly to: string; readonly on: string };
  /** On `delegation-GNU`: who may decide what cannot wait (KL 6:39): whoever holds an office, or a member by name. */
  UrgentDeciderAppointed: {
    readonly office: Office | null;
    readonly member: string | null;
    readonly from: string;
    readonly to: string | null;
    /** The decision of the committee, where the register holds it. */
    readonly decision: string | null;
  };
  /** `on` is the last day. */
  UrgentDeciderEnded: { readonly office: Office | null; readonly member: string | null; readonly on: string };
  /** On `delegated-GNU-2022`: each event is one decision, and its number is the event's revision + 1. */
  DelegatedDecisionMade: {
    readonly basis: 'order' | 'subdelegation' | 'urgent';
    /** Point and version of the order; null for an urgent decision of the chair (KL 6:39). */
    readonly point: string | null;
    readonly version: number | null;
    /** Who decided, and as what: `Inköpschef`, or the office of an urgent decider. */
    readonly by: string;
    readonly as: string;
    /** The key of the member who made an urgent decision. */
    readonly member: string | null;
    readonly on: string;
    readonly case: string | null;
    readonly heading: string;
    readonly text: string;
    readonly appeal: AppealRoute;
    readonly ends: DelegatedEnd;
    /** The last day for its end: from the order, or the day of the next meeting. */
    readonly endBy: string;
    /** The next meeting as it then stood, where that sets the day; null where none was known. */
    readonly nextMeeting: string | null;
    /** Why it could not wait for the committee (KL 6:39). */
    readonly urgentBecause: string | null;
  };
  /** On `decision-GNU-2022-D5`: whoever it was delegated further to has told who let them decide (KL 7:6, 7:8). */
  SubdelegatedDecisionReported: { readonly case: string | null; readonly to: string; readonly on: string };
  /** On `decision-GNU-2022-D5`: the meeting at which it is to be reported is another, or on another day (KL 6:40). */
  DelegatedReportingMoved: {
    readonly case: string | null;
    readonly endBy: string;
    /** Null where no meeting is known any more. */
    readonly nextMeeting: string | null;
  };
  /** On `decision-GNU-2022-D5`. */
  DelegatedDecisionAnnulled: { readonly case: string | null };
}

export const delegationEvents: EventContracts<DelegationEvents> = {
  DelegationOrderAdopted: {
    version: 2,
    meaning: 'A version of the delegation order holds from a day on.',
    upcasters: { 1: (data) => ({ ...data, subdelegatesReportTo: null }) },
  },
  Subdelegated: { version: 1, meaning: 'The head of administration delegates a point further.' },
  SubdelegationEnded: { version: 1, meaning: 'A point is no longer delegated further.' },
  UrgentDeciderAppointed: {
    version: 1,
    meaning: 'The committee lets its chair or a member decide what cannot wait.',
  },
  UrgentDeciderEnded: { version: 1, meaning: 'Someone may no longer decide what cannot wait.' },
  DelegatedDecisionMade: {
    version: 1,
    meaning: 'Someone decides on the committee’s behalf; the number is its place in the year.',
    personal: [{ path: 'by', subject: 'by' }],
  },
  SubdelegatedDecisionReported: {
    version: 1,
    meaning: 'A decision by someone it was delegated further to is reported to who let them decide.',
  },
  DelegatedReportingMoved: {
    version: 1,
    meaning: 'A delegated decision is to be reported by another day, since the next meeting is another.',
  },
  DelegatedDecisionAnnulled: {
    version: 1,
    meaning: 'A delegated decision was recorded by mistake; its number is never used again.',
  },
};
