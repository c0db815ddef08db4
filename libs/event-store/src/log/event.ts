/** Who did it, in which role, and by which command: stored beside every event, never in its data. */
export interface EventMetadata {
  readonly actor: string;
  readonly role: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly reason?: string;
  /** When it happened as far as that is known, `2022` or `2022-11`, where no source gives the day. */
  readonly occurredOn?: string;
}

/** An event on its way into the log. `occurredAt` is an ISO instant in UTC, given by the command. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly id: string;
  readonly type: Type;
  readonly version: number;
  readonly occurredAt: string;
  readonly data: Data;
  readonly metadata: EventMetadata;
}

/** What happened in a stream, as deciders fold it: who did it is not told. `revision` counts from 0. */
export interface FoldedEvent<Type extends string = string, Data = unknown> extends Omit<
  NewEvent<Type, Data>,
  'metadata'
> {
  readonly stream: string;
  readonly revision: number;
}

/** An event that was read to be folded. */
export interface ReadEvent extends FoldedEvent {
  readonly position: number;
  /** Left out where nothing is wrong with it. */
  readonly metadata?: unknown;
}

/** An event in its stream. `revision` counts from 0. */
export interface StreamEvent<Type extends string = string, Data = unknown> extends NewEvent<Type, Data> {
  readonly stream: string;
  readonly revision: number;
}

/** An event as the log holds it. `position` counts from 1, `recordedAt` is the log's own clock. */
export interface RecordedEvent<Type extends string = string, Data = unknown> extends StreamEvent<Type, Data> {
  readonly position: number;
  readonly recordedAt: string;
}

/** `{ CaseClosed: {...}, CaseReopened: {...} }`: the data of each event type of a capability, by name. */
export type EventMap = object;

export type NameOf<Events extends EventMap> = Extract<keyof Events, string>;

/** The union of recorded events over an event map. */
export type EventOf<Events extends EventMap> = {
  [Name in NameOf<Events>]: RecordedEvent<Name, Events[Name]>;
}[NameOf<Events>];
