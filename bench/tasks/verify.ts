import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProof, verifyRegister } from '@diarium/audit';
import { openDatabase } from '@diarium/database';
import { PostgresEventStore, Projector } from '@diarium/event-store';
import { readModels, registerCatalogue } from '@diarium/register';

export interface VerifyFound {
  readonly events: number;
  /** To hold the log against leaves, tiles and heads. */
  readonly logSeconds: number;
  /** And every read model against its fold. */
  readonly seconds: number;
}

/** Verifies a register end to end, as `diarium verify` does. */
export async function run({ url }: { readonly url: string }): Promise<VerifyFound> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  const store = new PostgresEventStore(database);
  const onTrouble = ({ error }: { readonly error: Error }) => {
    throw error;
  };
  const models = readModels;
  const projector = new Projector({ database, store, catalogue: registerCatalogue(), models, onTrouble });
  const proofDir = await mkdtemp(join(tmpdir(), 'diarium-bench-proof-'));
  const settings = { dataDir: '', proofDir, checkpointMinutes: 10, witness: undefined, witnessKeys: [] };
  try {
    const proof = await openProof({ database, store, settings, onTrouble });
    await proof.log.catchUp();
    await proof.checkpoints.make();
    const started = performance.now();
    const passed = (): number => (performance.now() - started) / 1000;
    const parts = { database, store, projector, models, proof };
    await verifyRegister(parts, { withReadModels: false });
    const logSeconds = passed();
    const verdict = await verifyRegister(parts);
    if (!verdict.isSound) throw new Error(`The register is not sound: ${JSON.stringify(verdict.findings)}`);
    return { events: verdict.events, logSeconds, seconds: passed() - logSeconds };
  } finally {
    // The keys go with their folder: whoever opens the register next begins a proof log of its own.
    await database.pool.query(
      'TRUNCATE diarium.proof_log, diarium.proof_tile, diarium.proof_leaves, diarium.proof_checkpoint',
    );
    await rm(proofDir, { recursive: true });
    await store.close();
    await database.close();
  }
}
