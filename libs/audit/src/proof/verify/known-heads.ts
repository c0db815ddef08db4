import { type Pool } from 'pg';
import { checkpointTable } from '../checkpoints/checkpoint-table';
import { type Proof } from '../proof';
import { type KnownHead, knownHead } from './check-checkpoints';

/** All heads that were signed: those in the database, the last one beside the keys, and the last one of the witness. */
export async function knownHeads(proof: Proof, pool: Pool): Promise<readonly KnownHead[]> {
  const { origin, headFile } = proof;
  const stored = await checkpointTable.all(pool, origin);
  const last = await headFile.read();
  return [
    ...stored.map(({ note, madeAt }) => knownHead(note, madeAt.toISOString())),
    ...(last ? [knownHead(last.note, 'head.txt')] : []),
    ...(await ofWitness(proof)),
  ];
}

async function ofWitness({ checkpoints, origin }: Proof): Promise<readonly KnownHead[]> {
  const seen = await checkpoints.seenByWitness();
  if (!seen) return [];
  const { note, size } = seen;
  if (note !== undefined) return [knownHead(note, 'witness')];
  return [{ checkpoint: { origin, size, root: null }, note: '', isSigned: false, made: 'witness' }];
}
