import { type Language } from '@diarium/config';
import { type FieldProblem } from '@diarium/event-store';
import { type PlacedProblem, type ToldProblem } from './placed-problem';

/** What went wrong, as RFC 9457 has it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable over versions: `case.resting`. */
  readonly code: string;
  /** The section of law that a refusal follows; `D` where it is a choice of the register. */
  readonly section?: string;
  readonly errors?: readonly FieldProblem[];
  /** Of an import: everything that is wrong with its files, and where. */
  readonly problems?: readonly ToldProblem[];
  /** The request, as the server's logs name it. */
  readonly instance: string;
}

/** An answer that refuses or fails, before it is put into a language. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly texts: Readonly<Record<Language, string>>,
    readonly extra: ProblemExtra = {},
  ) {
    super(`${code}: ${texts.en}`);
    this.name = 'ProblemError';
  }
}

export interface ProblemExtra {
  readonly section?: string;
  readonly errors?: readonly FieldProblem[];
  readonly problems?: readonly PlacedProblem[];
  readonly retryAfterSeconds?: number;
}
