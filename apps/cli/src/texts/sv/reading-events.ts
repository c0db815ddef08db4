import { type ReadingEventTexts } from '../event-texts';

export const readingEvents: ReadingEventTexts = {
  SecretRead: ({ reader, question, read }) => `${reader} läste ${read.join(', ')} (${question})`,
};
