/**
 * What the commands of a register are done in discharge of. Each command belongs to one duty, each role has some:
 * see docs/access.md.
 */
export const DUTIES = [
  /** Cases get their numbers and handlers. */
  'registration',
  /** The register is kept right: corrections, annulments, secrecy lifted, the archive. */
  'registry',
  /** Somebody's data are made unreadable, in whatever committees they stand. */
  'erasure',
  /** A case is dealt with: documents, drafts, watches. */
  'case-work',
  /** Meetings are planned, called, held and minuted. */
  'meeting',
  'attestation',
  /** Decisions are sent, posted, appealed against and come into force. */
  'dispatch',
  /** What decisions and assignments call for is followed up. */
  'follow-up',
  /** Decisions that are made on the committee's behalf. */
  'delegated-decision',
  /** What the committee is: its members, parties, rules and delegation order. */
  'governance',
  'planning',
  /** What others ask of the committee. */
  'inquiry',
  'inquiry-answer',
  /** Who may sign in, and in which roles. */
  'users',
  /** What the register does by itself, and nobody else. */
  'internal',
] as const;

export type Duty = (typeof DUTIES)[number];
