import { type NewEvent, type RecordedEvent } from '../log/event';
import { type PersonalField } from './event-contract';

/** Seals the personal fields of an event before it is stored, and opens them when it is read. */
export interface PayloadCipher {
  seal(event: NewEvent, personal: readonly PersonalField[]): Promise<NewEvent>;
  open(event: RecordedEvent, personal: readonly PersonalField[]): Promise<RecordedEvent>;
}

/** Stores personal data as it is. */
export const identityCipher: PayloadCipher = {
  seal: (event) => Promise.resolve(event),
  open: (event) => Promise.resolve(event),
};
