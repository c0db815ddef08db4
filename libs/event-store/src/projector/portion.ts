import { type RecordedEvent } from '../log/event';

/** Events as the log has them, and the position up to which they are all that matters. */
export interface Portion {
  readonly events: readonly RecordedEvent[];
  readonly position: number;
  /** The same events lifted and opened, where that was done already. */
  readonly opened?: readonly RecordedEvent[] | undefined;
}

/** One portion after the other as one. */
export function joined(portions: readonly Portion[]): Portion | undefined {
  const last = portions.at(-1);
  if (portions.length < 2 || !last) return last;
  return {
    events: portions.flatMap(({ events }) => events),
    position: last.position,
    opened: portions.every(({ opened }) => opened)
      ? portions.flatMap(({ opened = [] }) => opened)
      : undefined,
  };
}
