export { type Proof, ProofKeeper, openProof, type ProofSettings } from './proof';
export { proofRules, refuseProof } from './proof.rules';
export { type StoredCheckpoint } from './checkpoints/checkpoint-table';
export { type RegisterVerdict, verifyRegister, type VerifyOptions } from './verify/verify-register';
export { registerFindingTexts } from './verify/report';
export { bundleText } from './bundles/bundle-text';
export { chosenOfCase } from './bundles/choose-case';
export { type BundleParts, type Chosen, type PreparedBundle, prepareBundle } from './bundles/make-bundle';
export { openProvenRegister, type ProvenRegisterOptions } from './open-proven-register';
