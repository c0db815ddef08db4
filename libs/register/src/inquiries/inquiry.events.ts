import { type EventContracts } from '@diarium/event-store';

/** On `supervision-GNU-2022`: what others ask of the committee, in the year in which they ask it. */
export interface InquiryEvents {
  /** The executive board demands a statement or information (KL 6:11–12), or a party or auditor asks (KL 9:27–35, 12:9). */
  InquiryMade: {
    readonly inquiry: string;
    readonly by: string;
    readonly question: string;
    readonly on: string;
    readonly due: string;
    readonly case: string | null;
  };
  InquiryDueMoved: { readonly inquiry: string; readonly from: string; readonly to: string };
  InquiryAnswered: {
    readonly inquiry: string;
    readonly on: string;
    readonly answer: string;
    /** The paragraph in which the committee decided on its answer. */
    readonly decision: string | null;
    readonly case: string | null;
  };
  InquiryWithdrawn: { readonly inquiry: string; readonly on: string; readonly case: string | null };
}

export const inquiryEvents: EventContracts<InquiryEvents> = {
  InquiryMade: {
    version: 1,
    meaning: 'The executive board, a party or an auditor asks the committee something.',
  },
  InquiryDueMoved: { version: 1, meaning: 'The answer to an inquiry is due on another day.' },
  InquiryAnswered: { version: 1, meaning: 'The committee answers an inquiry.' },
  InquiryWithdrawn: { version: 1, meaning: 'Who asked no longer wants an answer.' },
};
