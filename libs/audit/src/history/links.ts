import { type LogEntryRow } from '@diarium/register';
import { type TrailEntry } from './trail';

/** An event that another one leads to or comes from. */
export type LinkedEvent = Pick<LogEntryRow, 'position' | 'stream' | 'revision' | 'type' | 'actor'> & {
  readonly id: string;
};

export interface Links {
  /** The event which a policy followed. */
  readonly causedBy: LinkedEvent | null;
  /** What policies did because of it. */
  readonly causes: readonly LinkedEvent[];
  /** What else was set going by the same command or because of it. */
  readonly together: readonly LinkedEvent[];
}

/**
 * How an event hangs together with others.
 * @param correlated all events with the same correlation
 */
export function linksOf(entry: TrailEntry, correlated: readonly LogEntryRow[]): Links {
  const others = correlated.filter(
    ({ key, correlationId }) => key !== entry.id && correlationId === entry.correlationId,
  );
  const [cause] = others.filter(({ key }) => key === entry.causationId);
  const causes = others.filter(({ causationId }) => causationId === entry.id);
  const rest = others.filter((other) => other !== cause && !causes.includes(other));
  return {
    causedBy: cause ? linked(cause) : null,
    causes: causes.map(linked),
    together: rest.map(linked),
  };
}

const linked = ({ key, position, stream, revision, type, actor }: LogEntryRow): LinkedEvent => ({
  id: key,
  position,
  stream,
  revision,
  type,
  actor,
});
