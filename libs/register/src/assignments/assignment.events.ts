import { type EventContracts } from '@diarium/event-store';
import { type ItemStatus } from '../goals/goal.events';
import { type PartialDay } from '../shared/partial-day';

type InCase = { readonly case: string | null };

/** From the assembly to the committee (KL 6:5), or from the committee to an officer. */
export type AssignmentGiver = 'assembly' | 'committee';

/** On `assignment-GNU-tillganglighet`: from the decision that gives it to its report or write-off. */
export interface AssignmentEvents {
  AssignmentIssued: InCase & {
    readonly from: AssignmentGiver;
    /** Name of who gave it: `Regionfullmäktige`. */
    readonly giver: string;
    readonly to: string;
    readonly title: string;
    readonly text: string | null;
    readonly on: PartialDay;
    /** The decision that gave it: a key of the register, or null where it stands elsewhere. */
    readonly decision: string | null;
    /** The decision of another body, as cited. */
    readonly cited: string | null;
    readonly due: PartialDay | null;
  };
  AssignmentReported: InCase & {
    readonly on: string;
    readonly status: ItemStatus;
    readonly comment: string;
    /** The meeting at which it was reported. */
    readonly meeting: string | null;
  };
  /** The title is that of the assignment, for who watches the day. */
  AssignmentDueMoved: InCase & {
    readonly from: PartialDay | null;
    readonly to: PartialDay;
    readonly title: string;
  };
  AssignmentCompleted: InCase & {
    readonly on: string;
    readonly result: string;
    /** The decision in which the giver noted it, where there is one. */
    readonly decision: string | null;
  };
  /** Formally written off, by a decision of who gave it; the reason is the event's. */
  AssignmentWrittenOff: InCase & {
    readonly on: string;
    readonly decision: string | null;
    readonly cited: string | null;
  };
}

export const assignmentEvents: EventContracts<AssignmentEvents> = {
  AssignmentIssued: {
    version: 1,
    meaning: 'The assembly or the committee gives someone an assignment.',
    personal: [{ path: 'to', subject: 'to' }],
  },
  AssignmentReported: { version: 1, meaning: 'It is reported how far an assignment has come.' },
  AssignmentDueMoved: { version: 1, meaning: 'An assignment is due on another day.' },
  AssignmentCompleted: { version: 1, meaning: 'An assignment is carried out.' },
  AssignmentWrittenOff: { version: 1, meaning: 'An assignment is formally written off, with a reason.' },
};
