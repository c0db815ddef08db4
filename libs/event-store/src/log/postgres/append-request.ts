import { type EncodedEvent } from '../encoded-event';
import { type LogError } from '../errors';
import { type Appended } from '../event-store';

/** One caller's append, checked and encoded. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly EncodedEvent[];
}

/** What became of one append of a batch. */
export type Verdict = Appended | LogError;
