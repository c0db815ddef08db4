import { type EventContracts } from '@diarium/event-store';
import { type AppealRoute } from '../shared/appeal-route';
import { type PostedKind } from '../shared/posting-key';

/** A notice board: of the committee's one authority, or of each party of a joint committee (KL 9:32). */
export interface Board {
  readonly board: string;
  readonly name: string;
}

/**
 * On `posting-GNU-2022-11-07` (the minutes of a meeting), `posting-GNU-2022-34` (a paragraph attested at once)
 * or `posting-GNU-2022-D5` (a delegated decision that is not reported).
 */
export interface PostingEvents {
  PostingStarted: {
    readonly kind: PostedKind;
    readonly committee: string;
    /** The day of the meeting or of the delegated decision. */
    readonly decidedOn: string;
    /** The day on which what is posted was attested. */
    readonly attestedOn: string;
    /** Keys of the decisions that are posted, with how they may be appealed. */
    readonly decisions: readonly { readonly decision: string; readonly appeal: AppealRoute }[];
    /** Where the minutes are kept (KL 8:12). */
    readonly kept: string;
    readonly boards: readonly Board[];
  };
  BoardPosted: {
    readonly board: string;
    readonly on: string;
    readonly evidence: string | null;
    /** The window for appeal, where all boards carry the notice now (KL 13:5). */
    readonly window: { readonly start: string; readonly last: string } | null;
    /** The decisions whose time it is. */
    readonly decisions: readonly string[];
  };
  /** `early`: before the last day for appeal; the window starts again when it is up anew. */
  BoardTakenDown: {
    readonly board: string;
    readonly on: string;
    readonly early: boolean;
    readonly decisions: readonly string[];
  };
}

export const postingEvents: EventContracts<PostingEvents> = {
  PostingStarted: { version: 1, meaning: 'It is settled what is to be posted, and on which boards.' },
  BoardPosted: { version: 1, meaning: 'The notice is up on a board.' },
  BoardTakenDown: { version: 1, meaning: 'The notice is taken down from a board.' },
};
