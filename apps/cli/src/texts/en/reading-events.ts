import { type ReadingEventTexts } from '../event-texts';

export const readingEvents: ReadingEventTexts = {
  SecretRead: ({ reader, question, read }) => `${reader} read ${read.join(', ')} (${question})`,
  ProofLogBegunAnew: ({ origin, earlier }) =>
    `The proof log was begun anew as ${origin}, after ${earlier.size} signed events in ${earlier.origin}`,
};
