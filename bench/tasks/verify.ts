import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProof, verifyRegister } from '@diarium/audit';
import { openDatabase } from '@diarium/database';
import { PostgresEventStore, Projector } from '@diarium/event-store';
import { readModels, registerCatalogue } from '@diarium/register';
import { runTask } from '../harness/run-task';

export interface VerifyFound {
  readonly events: number;
  /** To hold the log against leaves, tiles and heads. */
  readonly logSeconds: number;
  /** To do that in one process, and the read models that have a row for each event; the others in another. */
  readonly seconds: number;
}

type Parts = Parameters<typeof verifyRegister>[0];

/** Verifies a register end to end, as `diarium verify` does. */
export async function run({ url }: { readonly url: string }): Promise<VerifyFound> {
  const proofDir = await mkdtemp(join(tmpdir(), 'diarium-bench-proof-'));
  try {
    return await withProof(url, proofDir, (parts) => measured(parts, { url, proofDir }));
  } finally {
    await rm(proofDir, { recursive: true });
  }
}

async function measured(parts: Parts, where: { readonly url: string; readonly proofDir: string }) {
  try {
    await parts.proof.log.catchUp();
    await parts.proof.checkpoints.make();
    const started = performance.now();
    const passed = (): number => (performance.now() - started) / 1000;
    await verifyRegister(parts, { only: 'log' });
    const logSeconds = passed();
    const { signal } = new AbortController();
    const elsewhere = async () => (await runTask('verify-log', where, signal)).found;
    const verdict = await verifyRegister(parts, { elsewhere });
    if (!verdict.isSound) throw new Error(`The register is not sound: ${JSON.stringify(verdict.findings)}`);
    return { events: verdict.events, logSeconds, seconds: passed() - logSeconds };
  } finally {
    // The keys go with their folder: whoever opens the register next begins a proof log of its own.
    await parts.database.pool.query(
      'TRUNCATE diarium.proof_log, diarium.proof_tile, diarium.proof_leaves, diarium.proof_checkpoint',
    );
  }
}

/** The register with its proof log, open while something is done with it. */
export async function withProof<Result>(
  url: string,
  proofDir: string,
  work: (parts: Parts) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ databaseUrl: url, dataDir: '', poolSize: 10 });
  const store = new PostgresEventStore(database);
  const onTrouble = ({ error }: { readonly error: Error }) => {
    throw error;
  };
  const models = readModels;
  const projector = new Projector({ database, store, catalogue: registerCatalogue(), models, onTrouble });
  const settings = { dataDir: '', proofDir, checkpointMinutes: 10, witness: undefined, witnessKeys: [] };
  try {
    const proof = await openProof({ database, store, settings, onTrouble });
    return await work({ database, store, projector, models, proof });
  } finally {
    await store.close();
    await database.close();
  }
}
