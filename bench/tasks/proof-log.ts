import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProof } from '@diarium/audit';
import { openDatabase } from '@diarium/database';
import { PostgresEventStore } from '@diarium/event-store';
import { type Latency, latencyOf } from '../harness/statistics';

export interface ProofLogInput {
  readonly url: string;
  readonly proofs: number;
}

export interface ProofLogFound {
  /** Events in the log: those that were appended for other figures too. */
  readonly size: number;
  readonly perSecond: number;
  readonly proof: Latency;
}

/** Builds the proof log of a whole log, then proves events anywhere in it. */
export async function run({ url, proofs }: ProofLogInput): Promise<ProofLogFound> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 4 });
  const store = new PostgresEventStore(database);
  const proofDir = await mkdtemp(join(tmpdir(), 'diarium-bench-proof-'));
  const settings = { dataDir: '', proofDir, checkpointMinutes: 10, witness: undefined, witnessKeys: [] };
  try {
    const onTrouble = ({ error }: { error: Error }) => {
      throw error;
    };
    const { log } = await openProof({ database, store, settings, onTrouble });
    await database.pool.query('TRUNCATE diarium.proof_tile, diarium.proof_leaves');
    await database.pool.query('UPDATE diarium.proof_log SET size = 0, position = 0');
    const started = performance.now();
    const { size } = await log.catchUp();
    const perSecond = size / ((performance.now() - started) / 1000);
    const head = await store.head();
    if (size !== head) throw new Error(`${size} events were taken in, not ${head}.`);
    const times: number[] = [];
    for (let nth = 0; nth < proofs; nth += 1) {
      const from = performance.now();
      await log.inclusion([Math.floor((nth * size) / proofs)], size);
      times.push(performance.now() - from);
    }
    return { size, perSecond, proof: latencyOf(times) };
  } finally {
    await rm(proofDir, { recursive: true });
    await store.close();
    await database.close();
  }
}
