import { closeInTurn } from '@diarium/database';
import { openRegister, type Register, type RegisterOptions } from '@diarium/register';
import { RequestedClosings } from '../erasure/close-requested';
import { closingAtRequest } from '../erasure/request-erasure';
import { ProofKeeper, type ProofSettings } from './proof';

export type ProvenRegisterOptions = RegisterOptions & {
  readonly settings: ProofSettings;
  /** False for a process that has no part in the keys: it keeps the tree and signs no heads. */
  readonly signs?: boolean;
};

/**
 * The register with a proof log that follows it, in which erasures close data when they are requested; closing it takes
 * in what is left.
 * @throws as `openRegister`
 */
export async function openProvenRegister(options: ProvenRegisterOptions): Promise<Register> {
  const register = closingAtRequest(await openRegister(options));
  const { database, store } = register;
  const { settings, onTrouble, signs = true } = options;
  const keeper = new ProofKeeper({ database, store, settings, onTrouble }, signs);
  const closings = new RequestedClosings(register, onTrouble);
  await closings.start();
  keeper.start();
  return {
    ...register,
    close: () => closeInTurn([() => closings.stop(), () => keeper.stop(), () => register.close()]),
  };
}
