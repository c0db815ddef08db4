export { type Proof, ProofKeeper, openProof, type ProofSettings } from './proof';
export { proofRules } from './proof.rules';
export { type StoredCheckpoint } from './checkpoints/checkpoint-table';
export { type RegisterVerdict, verifyRegister, type VerifyOptions } from './verify/verify-register';
export { registerFindingTexts } from './verify/report';
export { type BundleParts, type Chosen, makeBundle } from './bundles/make-bundle';
export { openProvenRegister, type ProvenRegisterOptions } from './open-proven-register';
