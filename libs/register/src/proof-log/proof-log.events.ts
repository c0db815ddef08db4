import { type EventContracts } from '@diarium/event-store';

/** On `proof-log`: what becomes of the proof log itself. */
export interface ProofLogEvents {
  ProofLogBegunAnew: {
    /** The new log’s name. */
    readonly origin: string;
    /** The last head that was signed under the name before; its root in base64. */
    readonly earlier: { readonly origin: string; readonly size: number; readonly root: string };
  };
}

export const proofLogEvents: EventContracts<ProofLogEvents> = {
  ProofLogBegunAnew: {
    version: 1,
    meaning: 'The log is not the one whose heads were signed; it is proved under a new name from here on.',
  },
};
