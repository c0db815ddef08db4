import { type RecordedEvent } from '@diarium/event-store';
import { type PublicThing, type PublicThings } from './public-things';

/** Why something that was public is so no longer, or reads otherwise. */
export type TombstoneReason =
  'made-secret' | 'withdrawn' | 'annulled' | 'corrected' | 'erased' | 'disposed' | 'moved';

export type PublicKind = keyof PublicThings;

/** How one thing of a kind follows from its events, and what everybody may see of it. */
export interface PublicPart<Inside extends object = object> {
  readonly kind: PublicKind;
  /** The things that an event touches, by their keys in the register. */
  readonly keys: (event: RecordedEvent) => readonly string[];
  readonly project: Readonly<
    Record<string, (inside: Inside | undefined, event: RecordedEvent, key: string) => Inside | undefined>
  >;
  readonly committee: (key: string) => string;
  /** What is shown where nothing is secret; null for what is not public, or is so no longer. */
  readonly shown: (inside: Inside) => PublicThing | null;
  /** The case on whose mark it depends what is shown, and what is shown while the case is secret. */
  readonly onCase?: {
    readonly key: (inside: Inside) => string | null;
    readonly outer: (inside: Inside) => PublicThing | null;
  };
  /** Of a case: whether it is marked as a whole, and whether anything in it is. */
  readonly marks?: (inside: Inside) => { readonly secret: boolean; readonly closed: boolean };
  /** Why something ceased to be public, by the type of the event. */
  readonly reasons: Readonly<Record<string, TombstoneReason>>;
}

/** The folds of a part are checked where they are written; who composes parts handles them alike. */
export const publicPart = <Inside extends object>(part: PublicPart<Inside>): PublicPart =>
  part as unknown as PublicPart;
