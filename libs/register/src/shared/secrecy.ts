/** A secrecy mark warns; it does not decide: every request gets a fresh trial (OSL 5:5). */
export interface SecrecyMark {
  /** Chapter and section of OSL, `25:1`. */
  readonly section: string;
  /** The day on which the mark was made, `YYYY-MM-DD`. */
  readonly on: string;
  /** The authority that made it. */
  readonly authority: string;
}
