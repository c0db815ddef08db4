import { type NewEvent, type ReadEvent } from '../log/event';
import { type PersonalField } from './event-contract';

/** The personal fields of an event; none for most. */
export type PersonalFieldsOf = (event: Pick<NewEvent, 'type'>) => readonly PersonalField[];

/** Seals the personal fields of events before they are stored, and opens them when they are read: a page at a time. */
export interface PayloadCipher {
  seal(events: readonly NewEvent[], personalOf: PersonalFieldsOf): Promise<readonly NewEvent[]>;
  open<Event extends ReadEvent>(
    events: readonly Event[],
    personalOf: PersonalFieldsOf,
  ): Promise<readonly Event[]>;
  /** What is opened from now on is opened with keys that are looked up from now on: one may have been closed elsewhere. */
  forget(): void;
}

/** Stores personal data as it is. */
export const identityCipher: PayloadCipher = {
  seal: async (events) => events,
  open: async (events) => events,
  forget: () => undefined,
};

/** Stores as it is what stays in memory, and opens what was sealed: for logs that are thrown away. */
export const openingOnly = (cipher: PayloadCipher): PayloadCipher => ({
  seal: (events, personalOf) => identityCipher.seal(events, personalOf),
  open: (events, personalOf) => cipher.open(events, personalOf),
  forget: () => {
    cipher.forget();
  },
});
