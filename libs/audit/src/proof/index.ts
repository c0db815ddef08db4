export { type Proof, openProof, type ProofSettings } from './proof';
export { proofRules, refuseProof } from './proof.rules';
export { type StoredCheckpoint } from './checkpoints/checkpoint-table';
export {
  type RegisterVerdict,
  type VerifiedScope,
  verifyRegister,
  type VerifyOptions,
} from './verify/verify-register';
export { checkRestored, type RestoredVerdict } from './verify/check-restored';
export { registerFindingTexts } from './verify/report';
export { beginAnew } from './anew/begin-anew';
export { bundleText } from './bundles/bundle-text';
export { chosenOfCase } from './bundles/choose-case';
export { type Chosen, type PreparedBundle, prepareBundle } from './bundles/make-bundle';
export { openProvenRegister, type ProvenRegisterOptions } from './open-proven-register';
export { type PrintedHead, printedHead } from './checkpoints/printed-head';
