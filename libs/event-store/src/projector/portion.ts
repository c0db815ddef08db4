import { type RecordedEvent } from '../log/event';

/** Events as the log has them, and the position up to which they are all that matters. */
export interface Portion {
  readonly events: readonly RecordedEvent[];
  readonly position: number;
}
