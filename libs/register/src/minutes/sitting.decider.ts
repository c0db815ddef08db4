import { type AttendanceCommands, attendanceDecisions } from './attendance.decider';
import { type AttestationCommands, attestationDecisions } from './attestation.decider';
import { type ClosingCommands, closingDecisions } from './closing.decider';
import { type SittingDecider } from './sitting-decide';
import { sittingFacts } from './sitting.facts';

export type SittingCommands = AttendanceCommands & ClosingCommands & AttestationCommands;

/** All rules of a meeting from its opening until its minutes are attested, by subject in the files beside this one. */
export const sittingDecider: SittingDecider<SittingCommands> = {
  ...sittingFacts,
  decide: { ...attendanceDecisions, ...closingDecisions, ...attestationDecisions },
};
