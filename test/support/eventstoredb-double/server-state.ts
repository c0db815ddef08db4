import { type Faults, noFaults } from './faults';
import { type House } from './door';
import { StoredLog } from './stored-log';

/** A subscription that is open. */
export interface OpenSubscription {
  /** Ends it in good order. */
  readonly end: () => void;
  /** Ends it as a failure. */
  readonly drop: () => void;
  /** Leaves it open and silent. */
  readonly mute: () => void;
}

/** What outlives the death of a server's process, and what its services share. */
export class ServerState {
  readonly log = new StoredLog();
  readonly faults: Faults = noFaults();
  readonly subscriptions = new Set<OpenSubscription>();
  /** Append calls that came in. */
  appends = 0;
  probes = 0;

  constructor(readonly house: House) {}

  losesAcknowledgement(): boolean {
    if (this.faults.lostAcknowledgements === 0) return false;
    this.faults.lostAcknowledgements -= 1;
    return true;
  }
}
