import { type EventContracts } from '@diarium/event-store';

/** On `readings-GNU-2026-11`: who has read what is secret in a month. */
export interface ReadingEvents {
  SecretRead: {
    /** The key of the user. */
    readonly reader: string;
    /** The question that was asked: `ReadCaseFile`. */
    readonly question: string;
    /** Keys of the secret cases in the answer, and of documents with a mark of their own. */
    readonly read: readonly string[];
  };
}

export const readingEvents: EventContracts<ReadingEvents> = {
  SecretRead: {
    version: 1,
    meaning: 'Somebody in the circle has read what is secret, for the first time in an hour.',
  },
};
