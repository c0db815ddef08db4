/** What goes wrong on the server, until it is set right. */
export interface Faults {
  /** Calls are taken and never answered. */
  stalled: boolean;
  /** So many appends are stored, and their callers never hear of it. */
  lostAcknowledgements: number;
  /** So many probes of the server's features fail. */
  failingProbes: number;
  /** So many calls of a cluster's member list fail. */
  failingGossip: number;
  /** A checkpoint with this position is sent after each event of a subscription. */
  oddCheckpoint: string | undefined;
  /** Events of streams are told without their position, as by servers before 22.6. */
  withoutPositions: boolean;
}

export function noFaults(): Faults {
  return {
    stalled: false,
    lostAcknowledgements: 0,
    failingProbes: 0,
    failingGossip: 0,
    oddCheckpoint: undefined,
    withoutPositions: false,
  };
}
