import { openProof, type Proof } from '@diarium/audit';
import { type Call } from '../command/call';
import { troubleOf } from './trouble-of';

/** The proof log, with everything in it that the log holds. */
export async function proofOf(call: Call): Promise<Proof> {
  const { database, store } = await call.open();
  const proof = await openProof({ database, store, settings: call.settings, onTrouble: troubleOf(call) });
  await proof.log.catchUp();
  return proof;
}
