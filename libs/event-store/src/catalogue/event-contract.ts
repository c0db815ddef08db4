import { type EventMap, type NameOf } from '../log/event';

/** A stored shape of an earlier version, lifted by one version. */
export type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>;

/**
 * A field that holds personal data. `path` is dotted, with `[]` for each element of a list
 * (`parties[].name`); `subject` is the path of the id of the person it is about. With `orNobody` it may be about
 * nobody, where the subject is null: it is stored as it is then.
 */
export interface PersonalField {
  readonly path: string;
  readonly subject: string;
  readonly orNobody?: true;
}

export interface EventContract {
  /** Version that is written; earlier ones are lifted on reading. */
  readonly version: number;
  /** What happened, in one sentence, for the reader of docs/events.md. */
  readonly meaning: string;
  readonly personal?: readonly PersonalField[];
  /** `upcasters[1]` lifts version 1 to version 2. One for each version before the current. */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

export type EventContracts<Events extends EventMap = EventMap> = Readonly<
  Record<NameOf<Events>, EventContract>
>;
