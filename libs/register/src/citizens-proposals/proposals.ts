/** A citizen's proposal: the case, when it came in, and when the committee decided on it. */
export interface Proposal {
  readonly case: string;
  readonly received: string;
  readonly decidedOn: string | null;
}

/** Those that had come in by a day and were not decided then. */
export const undecidedOn = (proposals: readonly Proposal[], day: string): readonly Proposal[] =>
  proposals.filter(({ received, decidedOn }) => received <= day && (decidedOn === null || decidedOn > day));
