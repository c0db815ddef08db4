/** The streams of the register. One stream is one consistency boundary; see docs/glossary.md. */
export const committeeStream = (committee: string): string => `committee-${committee}`;
export const registerStream = (committee: string, year: number): string => `register-${committee}-${year}`;
export const caseStream = (caseKey: string): string => `case-${caseKey}`;
export const meetingStream = (meetingKey: string): string => `meeting-${meetingKey}`;
/** The minutes book of a year: every event is one paragraph, and § = revision + 1. */
export const minutesStream = (committee: string, year: number): string => `minutes-${committee}-${year}`;
/** What became of a decision after it was made, in a paragraph (`GNU-2022-34`) or by delegation (`GNU-2022-D5`). */
export const decisionStream = (decisionKey: string): string => `decision-${decisionKey}`;
/** A notice on the boards: of a meeting's minutes, of one paragraph or of one delegated decision. */
export const postingStream = (postingKey: string): string => `posting-${postingKey}`;
export const delegationStream = (committee: string): string => `delegation-${committee}`;
/** The delegated decisions of a year: every event is one, and its number = revision + 1. */
export const delegatedStream = (committee: string, year: number): string => `delegated-${committee}-${year}`;
export const assignmentStream = (committee: string, assignment: string): string =>
  `assignment-${committee}-${assignment}`;
/** What others ask of the committee in a year. */
export const supervisionStream = (committee: string, year: number): string =>
  `supervision-${committee}-${year}`;
export const planStream = (committee: string, year: number): string => `plan-${committee}-${year}`;
export const reportStream = (committee: string, year: number): string => `report-${committee}-${year}`;
/** Who may sign in, and the roles that they held. */
export const userStream = (user: string): string => `user-${user}`;

/** The retention plan of a committee: what is kept for how long. */
export const retentionStream = (committee: string): string => `retention-${committee}`;
/** What becomes of the proof log itself. */
export const PROOF_LOG_STREAM = 'proof-log';
export const erasureStream = (erasure: string): string => `erasure-${erasure}`;
/** Who has read what is secret in a month, `2026-11`. */
export const readingsStream = (committee: string, month: string): string => `readings-${committee}-${month}`;

/** `register-GNU-2022` → `GNU-2022`: what a stream is about, without its kind. */
export const keyOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** The committee that a stream belongs to: `case-GNU-2022-6` → `GNU`. */
export const committeeOf = (stream: string): string => upToHyphen(stream, stream.indexOf('-') + 1);

const OF_NO_COMMITTEE = ['user', 'erasure', 'proof'];

/** The committee that a stream belongs to; undefined for one that belongs to none. */
export const committeeOfStream = (stream: string): string | undefined =>
  OF_NO_COMMITTEE.includes(stream.slice(0, stream.indexOf('-'))) ? undefined : committeeOf(stream);

/** The year in a stream's name, NaN where it has none: `plan-GNU-2022` and `meeting-GNU-2022.2` → 2022. */
export function yearOf(stream: string): number {
  const hyphen = stream.indexOf('-', stream.indexOf('-') + 1);
  return hyphen === -1 ? Number.NaN : Number.parseInt(upToHyphen(stream, hyphen + 1), 10);
}

// Every fold asks for it: cutting a text into all its parts takes five times as long.
function upToHyphen(text: string, from: number): string {
  const to = text.indexOf('-', from);
  return to === -1 ? text.slice(from) : text.slice(from, to);
}
