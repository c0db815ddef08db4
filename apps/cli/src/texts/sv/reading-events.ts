import { type ReadingEventTexts } from '../event-texts';

export const readingEvents: ReadingEventTexts = {
  SecretRead: ({ reader, question, read }) => `${reader} läste ${read.join(', ')} (${question})`,
  ProofLogBegunAnew: ({ origin, earlier }) =>
    `Bevisloggen börjades om som ${origin}, efter ${earlier.size} underskrivna händelser i ${earlier.origin}`,
};
