import { type EventMap, type FoldedEvent, type NameOf } from '../log/event';

/** State as the fold of one stream's events. Events of other capabilities in the stream are passed over. */
export interface Fold<State, Events extends EventMap> {
  readonly initial: State;
  readonly evolve: {
    readonly [Name in NameOf<Events>]: (state: State, event: FoldedEvent<Name, Events[Name]>) => State;
  };
}

/** An event as a decider states it; ids, times and actor are added by the pipeline. */
export type Draft<Events extends EventMap> = {
  [Name in NameOf<Events>]: { readonly type: Name; readonly data: Events[Name] };
}[NameOf<Events>];

/** What a decision may use besides the command and the stream: it enters here and nowhere else. */
export interface Given<Facts> {
  /** Facts of other streams, gathered before the decision and stored in the event where a rule used them. */
  readonly facts: Facts;
  /** The day on which it happens, in Swedish time: `YYYY-MM-DD`. */
  readonly today: string;
}

/** All rules of one kind of stream, pure: it throws `DomainError` or returns what has happened. */
export interface Decider<
  State,
  Commands extends object,
  Events extends EventMap,
  Facts = undefined,
> extends Fold<State, Events> {
  readonly decide: {
    readonly [Name in NameOf<Commands>]: (
      command: Commands[Name],
      state: State,
      given: Given<Facts>,
    ) => readonly Draft<Events>[];
  };
}

/** A decider whose types were checked where it was written, as the pipeline handles it. */
export type AnyDecider = Decider<unknown, Record<string, object>, Record<string, object>, unknown>;

type Evolve<State> = (state: State, event: FoldedEvent) => State;

export function evolveWith<State, Events extends EventMap>(
  fold: Fold<State, Events>,
  state: State,
  events: readonly FoldedEvent[],
): State {
  const evolve = fold.evolve as unknown as Record<string, Evolve<State> | undefined>;
  return events.reduce((current, event) => evolve[event.type]?.(current, event) ?? current, state);
}
