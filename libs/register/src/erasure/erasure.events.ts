import { type EventContracts } from '@diarium/event-store';

/** On `erasure-<key>`: a person's data are made unreadable for good. */
export interface ErasureEvents {
  ErasureRequested: {
    readonly erasure: string;
    /** The person's id; unreadable itself as soon as it is done. */
    readonly subject: string;
    /** The decision that allows it. */
    readonly decision: string;
  };
  /** The keys are destroyed, and nothing of it stands in views, files of the database or stored documents. */
  ErasureCompleted: { readonly erasure: string };
}

export const erasureEvents: EventContracts<ErasureEvents> = {
  ErasureRequested: {
    version: 1,
    meaning: 'A person’s data are to be erased; from now on they are not read.',
    personal: [{ path: 'subject', subject: 'subject' }],
  },
  ErasureCompleted: { version: 1, meaning: 'A person’s data are erased.' },
};
