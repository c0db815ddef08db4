import { type FactReader } from '../decide/fact-reader';
import { type EventMap, type NameOf, type RecordedEvent } from '../log/event';

/** A command that a policy issues. `key` tells the reactions to one event apart. */
export interface Reaction {
  readonly key: string;
  readonly command: object;
}

/** *When X has happened, do Y*: a durable reaction to events of the log. */
export interface PolicySpec<Events extends EventMap> {
  /** As a sentence: `when-a-plan-is-drafted-it-takes-over-matters`. */
  readonly name: string;
  readonly react: {
    readonly [Name in NameOf<Events>]: (
      event: RecordedEvent<Name, Events[Name]>,
      read: FactReader,
    ) => Promise<readonly Reaction[]>;
  };
}

/** A policy whose types were checked where it was written, as the runner handles it. */
export interface Policy {
  readonly name: string;
  readonly react: Readonly<
    Record<string, (event: RecordedEvent, read: FactReader) => Promise<readonly Reaction[]>>
  >;
}

/** States the events that a policy reacts to. */
export function policy<Events extends EventMap>(spec: PolicySpec<Events>): Policy {
  return spec as unknown as Policy;
}

export const typesOfPolicy = ({ react }: Policy): readonly string[] => Object.keys(react);
