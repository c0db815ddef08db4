import { type EventContracts } from '@diarium/event-store';
import { type ItemStatus } from '../goals/goal.events';
import { type PartialDay } from '../shared/partial-day';

/** On `assignment-GNU-tillganglighet`: from the decision that gives it to its report or write-off. */
export interface AssignmentEvents {
  AssignmentIssued: {
    /** From the assembly to the committee (KL 6:5), or from the committee to an officer. */
    readonly from: 'assembly' | 'committee';
    readonly giver: string;
    readonly to: string;
    readonly title: string;
    readonly text: string | null;
    readonly on: PartialDay;
    /** The decision that gave it: a key of the register, or null where it stands elsewhere. */
    readonly decision: string | null;
    /** The decision of another body, as cited. */
    readonly cited: string | null;
    readonly case: string | null;
    readonly due: PartialDay | null;
  };
  AssignmentReported: {
    readonly on: string;
    readonly status: ItemStatus;
    readonly comment: string;
    readonly meeting: string | null;
  };
  AssignmentDueMoved: { readonly from: PartialDay | null; readonly to: PartialDay };
  AssignmentCompleted: { readonly on: string; readonly result: string; readonly decision: string | null };
  /** Formally written off; the reason is the event's. */
  AssignmentWrittenOff: { readonly on: string; readonly decision: string | null };
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
