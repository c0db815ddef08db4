import { type ProofSettings } from '@diarium/audit';

/** Of a proof log that keeps its keys in a folder and has no witness. */
export const proofSettingsIn = (folder: string): ProofSettings => ({
  dataDir: folder,
  proofDir: folder,
  checkpointMinutes: 10,
  witness: undefined,
  witnessKeys: [],
});
