import { type ExportParts, openProof } from '@diarium/audit';
import { type Call } from '../command/call';
import { troubleOf } from './trouble-of';

/** What signs a package of events, and what they were chosen by; the keys alone are needed, not the tree of the log. */
export async function signing(call: Call, chosen: ExportParts['chosen']): Promise<ExportParts> {
  const { database, store } = await call.open();
  const proof = await openProof({ database, store, settings: call.settings, onTrouble: troubleOf(call) });
  return { proof, chosen };
}
