import { type Decider } from '@diarium/event-store';
import { type RecordReading } from './reading.commands';
import { type ReadingEvents } from './reading.events';

/** A reading is a fact: there is nothing to refuse. */
export const readingDecider: Decider<null, { RecordReading: RecordReading }, ReadingEvents> = {
  initial: null,
  evolve: { SecretRead: (state) => state },
  decide: {
    RecordReading: ({ reader, question, read }) => [{ type: 'SecretRead', data: { reader, question, read } }],
  },
};
