import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openProof,
  type Proof,
  type ProofSettings,
  type RegisterVerdict,
  verifyRegister,
  type VerifyOptions,
} from '@diarium/audit';
import { AnnulCase, readModels, RegisterCase } from '@diarium/register';
import { proofSettingsIn } from '../support/proof-settings';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

/** A register with some cases, its proof log, and a signed head over all of it. */
export interface ProvenRegister extends TestRegister {
  readonly proof: Proof;
  readonly settings: ProofSettings;
  readonly verify: (options?: VerifyOptions) => Promise<RegisterVerdict>;
}

export async function openProvenRegister(cases = 12): Promise<ProvenRegister> {
  const open = await openTestRegister();
  const { register } = open;
  const proofDir = await mkdtemp(join(tmpdir(), 'diarium-proof-'));
  const settings = proofSettingsIn(proofDir);
  await establishGnu(register);
  for (let nth = 1; nth <= cases; nth += 1)
    await send(register, RegisterCase, {
      committee: 'GNU',
      year: 2022,
      title: `Ärende ${nth}`,
      initiative: 'own',
      date: { kind: 'drawn-up', on: '2022-03-01' },
    });
  await send(register, AnnulCase, { case: 'GNU-2022-4', reason: 'Registrerat två gånger' });
  const { database, store, projector } = register;
  await projector.waitFor(await store.head());
  const onTrouble = ({ error }: { error: Error }) => {
    throw error;
  };
  const proof = await openProof({ database, store, settings, onTrouble });
  await proof.checkpoints.make();
  const parts = { database, store, projector, models: readModels, proof };
  return {
    ...open,
    proof,
    settings,
    verify: (options) => verifyRegister(parts, options),
    drop: async () => {
      await open.drop();
      await rm(proofDir, { recursive: true });
    },
  };
}
